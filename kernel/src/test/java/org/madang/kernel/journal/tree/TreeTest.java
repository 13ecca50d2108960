package org.madang.kernel.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int MOST = 130;

    /** The tree hash as RFC 9162 defines it, by recursion over all leaves. */
    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var k = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(
                definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static TreeNodes nodesOf(List<Hash> leaves) {
        return id -> definition(leaves.subList((int) id.first(), (int) (id.first() + id.leaves())));
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    private static Hash leafOfHex(String hex) {
        return Hash.ofLeaf(HexFormat.of().parseHex(hex));
    }

    /** The inputs and roots that certificate transparency's reference tests publish. */
    @Test
    void roots_are_those_of_the_published_test_vectors() {
        var inputs =
                List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f");
        var roots =
                List.of(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        assertThat(hex(Hash.OF_NOTHING))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        var frontier = Frontier.empty();
        for (int i = 0; i < inputs.size(); i++) {
            frontier.add(leafOfHex(inputs.get(i)));
            assertThat(hex(frontier.root())).as("size %d", i + 1).isEqualTo(roots.get(i));
        }
    }

    @Test
    void a_growing_tree_has_the_root_of_the_definition_and_completes_each_subtree_once() {
        var leaves = leaves(MOST);
        var nodes = nodesOf(leaves);
        var frontier = Frontier.empty();
        var completed = new ArrayList<NodeId>();
        for (int size = 1; size <= MOST; size++) {
            frontier.add(
                    leaves.get(size - 1),
                    (id, hash) -> {
                        assertThat(hash).isEqualTo(nodes.hash(id));
                        completed.add(id);
                    });
            assertThat(frontier.root()).isEqualTo(definition(leaves.subList(0, size)));
            assertThat(Frontier.load(size, nodes).root()).isEqualTo(frontier.root());
        }
        assertThat(completed).doesNotHaveDuplicates().hasSize(MOST - Integer.bitCount(MOST));
    }

    @Test
    void every_leaf_of_every_small_tree_is_proved_and_at_no_other_place() {
        var leaves = leaves(MOST);
        var nodes = nodesOf(leaves);
        for (int size = 1; size <= MOST; size++) {
            var root = definition(leaves.subList(0, size));
            for (int i = 0; i < size; i++) {
                var proof = Proofs.inclusion(i, size, nodes);
                assertThat(Proofs.includes(root, size, i, leaves.get(i), proof)).isTrue();
                var other = (i + 1) % (size + 1);
                assertThat(Proofs.includes(root, size, other, leaves.get(i), proof)).isFalse();
                assertThat(proof.size()).isLessThanOrEqualTo(8);
            }
        }
    }

    @Property(tries = 300)
    void later_trees_begin_with_the_earlier_ones(
            @ForAll @IntRange(min = 1, max = 700) int a,
            @ForAll @IntRange(min = 1, max = 700) int b) {
        var earlier = Math.min(a, b);
        var size = Math.max(a, b);
        var leaves = leaves(size);
        var proof = Proofs.consistency(earlier, size, nodesOf(leaves));
        var before = definition(leaves.subList(0, earlier));
        var after = definition(leaves);
        assertThat(Proofs.consistent(before, earlier, after, size, proof)).isTrue();
        if (earlier < size) {
            assertThat(Proofs.consistent(after, earlier, after, size, proof)).isFalse();
            assertThat(Proofs.consistent(before, earlier, before, size, proof)).isFalse();
        }
    }

    @Property(tries = 300)
    void a_proof_that_was_tampered_with_fails(
            @ForAll @IntRange(min = 2, max = 500) int size,
            @ForAll @IntRange(min = 0, max = 499) int anyIndex,
            @ForAll @IntRange(min = 0, max = 20) int anyStep,
            @ForAll @IntRange(min = 0, max = 255) int anyBit) {
        var index = anyIndex % size;
        var leaves = leaves(size);
        var root = definition(leaves);
        var leaf = leaves.get(index);
        var proof = Proofs.inclusion(index, size, nodesOf(leaves));
        var step = anyStep % proof.size();

        var changed = new ArrayList<>(proof);
        changed.set(step, flipped(proof.get(step), anyBit));
        assertThat(Proofs.includes(root, size, index, leaf, changed)).isFalse();

        var shorter = new ArrayList<>(proof);
        shorter.remove(step);
        assertThat(Proofs.includes(root, size, index, leaf, shorter)).isFalse();

        var longer = new ArrayList<>(proof);
        longer.add(step, proof.get(step));
        assertThat(Proofs.includes(root, size, index, leaf, longer)).isFalse();

        assertThat(Proofs.includes(root, size, index, flipped(leaf, anyBit), proof)).isFalse();
    }

    @Property(tries = 300)
    void a_consistency_proof_that_was_tampered_with_fails(
            @ForAll @IntRange(min = 2, max = 500) int size,
            @ForAll @IntRange(min = 1, max = 499) int anyEarlier,
            @ForAll @IntRange(min = 0, max = 20) int anyStep,
            @ForAll @IntRange(min = 0, max = 255) int anyBit) {
        var earlier = 1 + anyEarlier % (size - 1);
        var leaves = leaves(size);
        var before = definition(leaves.subList(0, earlier));
        var after = definition(leaves);
        var proof = Proofs.consistency(earlier, size, nodesOf(leaves));
        var step = anyStep % proof.size();

        var changed = new ArrayList<>(proof);
        changed.set(step, flipped(proof.get(step), anyBit));
        assertThat(Proofs.consistent(before, earlier, after, size, changed)).isFalse();

        var shorter = new ArrayList<>(proof);
        shorter.remove(step);
        assertThat(Proofs.consistent(before, earlier, after, size, shorter)).isFalse();
    }

    private static Hash flipped(Hash hash, int bit) {
        var bytes = hash.bytes();
        bytes[bit / 8] = (byte) (bytes[bit / 8] ^ 1 << bit % 8);
        return Hash.of(bytes);
    }

    @Test
    void proofs_of_places_that_a_tree_does_not_have_are_refused() {
        var nodes = nodesOf(leaves(4));
        assertThatThrownBy(() -> Proofs.inclusion(4, 4, nodes))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Proofs.consistency(0, 4, nodes))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Proofs.consistency(5, 4, nodes))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Proofs.includes(Hash.OF_NOTHING, 0, 0, Hash.OF_NOTHING, List.of())).isFalse();
    }

    @Test
    void a_hash_is_read_back_from_its_base64_and_from_nothing_else() {
        var hash = Hash.OF_NOTHING;
        assertThat(Hash.parse(hash.toString())).contains(hash);
        assertThat(Hash.parse("")).isEmpty();
        assertThat(Hash.parse("AAAA")).isEmpty();
        assertThat(Hash.parse(hash.toString().replace("=", ""))).isEmpty();
        assertThat(Hash.parse("not base64 at all")).isEmpty();
    }
}
