package org.madang.kernel.journal.tree;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface TreeNodes {

    Hash hash(NodeId node);
}
