#!/usr/bin/env python3
"""Makes the fact tables of the kernel block "places" from published lists.

    python3 build/places/make_facts.py FACTS_FOLDER kernel/src/main/resources/org/madang/kernel/places

FACTS_FOLDER holds administrative-divisions.tsv, census-2010-municipality-age-sex.csv and
division-names-en-2010.csv; changes.tsv and townships.tsv, the history that no list of 2023 tells,
stand beside this script.
Same input, same bytes. Written:

  divisions.tsv              one row for each division and period
  successions.tsv            which division follows which, from which date
  population-2010.tsv        people by municipality (code of 2023) x sex x age band
  population-2010-kinds.tsv  people by province x kind of township (eup, myeon, dong)

What the lists do not say by themselves, and how it is read here:

- Created on 1988-04-23 means "already there when the list began": the period starts open.
- Rows named ...출장소 are branch offices, not divisions: left out.
- Sejong has no municipalities. Its own row 3611000000 stands for one, so that every township has one.
- Gangwon (2023-06-11), Gunwi (2023-07-01) and Jeonbuk (2024-01-18) kept the right-hand part of all
  their codes when the left-hand part changed; their rows before or after are made by that rule.
"""

import csv
import re
import sys
from collections import defaultdict
from pathlib import Path

LIST_BEGAN = "19880423"
BANDS = 18
SOURCE_LIST = (
    "Ministry of the Interior and Safety, list of administrative divisions in force on 2023-07-09 "
    "(collected by kr-juso/administrationCode)"
)
SOURCE_CENSUS = (
    "Statistics Korea, Population and Housing Census 2010, KOSIS, collected by "
    "southkorea/southkorea-population, CC BY 3.0"
)
SOURCE_NAMES = (
    "English names: KOSTAT codebook 2010, collected by southkorea/southkorea-population, CC BY 3.0"
)

# Old prefix, new prefix, date; the listed rows carry the code named third.
PREFIX_CHANGES = [
    ("42", "51", "2023-06-11", "new"),
    ("47720", "27720", "2023-07-01", "new"),
    ("45", "52", "2024-01-18", "old"),
]
# The exception: this township of Gunwi had another number before.
RENUMBERED = {"4772037000": "4772038000"}
# Names that a province itself changed at such a date: code -> (ko, en).
PROVINCE_NAMES = {
    "4200000000": ("강원도", "Gangwon-do"),
    "5200000000": ("전북특별자치도", "Jeonbuk State"),
    "5100000000": ("강원특별자치도", "Gangwon State"),
    "3600000000": ("세종특별자치시", "Sejong"),
    "3611000000": ("세종특별자치시", "Sejong"),
}

# Divisions whose English name the codebook misprints (Sebuk-gu for 서북구): romanised instead.
MISPRINTED = set(
    """
    1120053500 1162058500 1162064500 1162066500 2714062000 2723077000 2723080000 2920069000
    4136031000 4146551000 4146552000 4159053000 4159054000 4165025000 4311169000 4311370000
    4313051500 4313053500 4313058000 4313062500 4313064000 4413300000 4611059500 4623051500
    4817074000 5111053000
    """.split()
)

KOSTAT_PROVINCES = {
    "11": "11", "21": "26", "22": "27", "23": "28", "24": "29", "25": "30", "26": "31",
    "31": "41", "32": "51", "33": "43", "34": "44", "35": "45", "36": "46", "37": "47",
    "38": "48", "39": "50",
}
# Census areas whose name of 2010 is not the name of 2023.
CENSUS_RENAMED = {
    ("21", "사하구(출장소)"): "2638000000",
    ("23", "남구"): "2817700000",
    ("31", "여주군"): "4167000000",
    ("31", "부천시 원미구"): "4119000000",
    ("31", "부천시 소사구"): "4119000000",
    ("31", "부천시 오정구"): "4119000000",
    ("33", "증평출장소"): "4374500000",
    ("34", "동남구"): "4413100000",
    ("34", "서북구"): "4413300000",
    ("34", "연기군"): "3611000000",
    ("34", "당진군"): "4427000000",
    ("36", "나주(금성)시"): "4617000000",
    ("37", "군위군"): "2772000000",
    ("38", "의창구"): "4812100000",
    ("38", "성산구"): "4812300000",
    ("38", "마산합포구"): "4812500000",
    ("38", "마산회원구"): "4812700000",
    ("38", "진해구"): "4812900000",
}
# Areas that the present districts cut anew: their people are spread over the districts in
# proportion to the districts' townships, rounded so that no person is lost.
CENSUS_RECUT = {
    ("33", "청주시 상당구"): "43111 43112 43113 43114",
    ("33", "청주시 흥덕구"): "43111 43112 43113 43114",
    ("33", "청원군"): "43111 43112 43113 43114",
}
KINDS = {"C": "eup", "D": "myeon", "E": "dong"}


def iso(day):
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if day and day != LIST_BEGAN else ""


def plain(name):
    """A name as both lists would write it: no 제 before a number, one kind of dot."""
    return re.sub(r"제(?=\d)", "", name).replace("·", ".").replace(",", ".").replace(" ", "")


def read_list(folder):
    with open(folder / "administrative-divisions.tsv", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    for code, province, municipality, township, created, _ in rows:
        name = township or municipality or province
        if not name.endswith("출장소"):
            yield code, name.split(" ")[-1], created


def tidy_english(name):
    """The codebook's name without its reading aids: 'Changsin 1(il)-dong' is 'Changsin 1-dong'."""
    name = re.sub(r"\([^)]*\)", "", name).strip().replace("·", ".")
    name = re.sub(r"(?<=[a-z])(?=\d)", " ", name)
    name = re.sub(r"\s+", " ", name)
    return name if re.fullmatch(r"[A-Z][A-Za-z]*( [0-9.]+)?(-[a-z]+)*", name) else ""


def read_english(folder):
    """(KOSTAT province, municipality or '', plain ko name) -> en, where the codebook is usable."""
    with open(folder / "division-names-en-2010.csv", encoding="utf-8") as lines:
        rows = list(csv.reader(lines))[1:]
    parents = {row[0]: row[1] for row in rows}
    names = {}
    for code, ko, en, *_ in rows:
        english = tidy_english(en)
        municipality = parents.get(code[:5], "") if len(code) > 5 else ""
        if english:
            names[(code[:2], municipality, plain(ko))] = english
    return names


def english_of(divisions, names):
    kostat = {mois: k for k, mois in KOSTAT_PROVINCES.items()}
    ko = {code: name for code, name, _ in divisions}
    found = {}
    for code, name, _ in divisions:
        province = kostat.get(code[:2], "34" if code[:2] == "36" else "")
        if code[:5] == "27720":
            province = "37"
        is_township = code[5:] != "00000"
        municipality = ko.get(code[:5] + "00000", "") if is_township else ""
        english = names.get((province, municipality, plain(name)), "")
        if english and code not in MISPRINTED and suffix_fits(name, english):
            found[code] = english
    return found


def suffix_fits(ko, en):
    suffix = {"시": "si", "군": "gun", "구": "gu", "읍": "eup", "면": "myeon", "동": "dong"}
    return ko[-1] not in suffix or ko.endswith("시") or en.endswith("-" + suffix[ko[-1]])


def divisions_and_successions(folder):
    listed = list(read_list(folder))
    english = english_of(listed, read_english(folder))
    rows, successions = [], []
    for code, name, created in listed:
        ko, en = PROVINCE_NAMES.get(code, (name, english.get(code, "")))
        start, end = iso(created), ""
        for old, new, day, listed_as in PREFIX_CHANGES:
            if listed_as == "new" and code.startswith(new):
                before = old + code[len(new):]
                before = RENUMBERED.get(before, before)
                if start and start != day:
                    continue
                old_ko, old_en = PROVINCE_NAMES.get(before, (ko, en))
                rows.append((before, "", day, old_ko, old_en, "prefix"))
                successions.append((before, code, day, "renumbered"))
                start = day
            if listed_as == "old" and code.startswith(old):
                after = new + code[len(old):]
                new_ko, new_en = PROVINCE_NAMES.get(after, (ko, en))
                rows.append((after, day, "", new_ko, new_en, "prefix"))
                successions.append((code, after, day, "renumbered"))
                end = day
        rows.append((code, start, end, ko, en, "list"))
    for kind, *cells in read_side_file("changes.tsv"):
        if kind == "division":
            rows.append((*cells, "statute"))
        elif kind == "succession":
            successions.append(tuple(cells))
    for row, steps in earlier_townships({row[0] for row in rows}):
        rows.append(row)
        successions.extend(steps)
    start_of_renamed(rows, successions)
    return sorted(rows), sorted(successions)


def earlier_townships(listed):
    """A division row for each code that the list of 2023 no longer holds, with its successions."""
    steps = defaultdict(list)
    for code, ko, day, successor, kind in read_side_file("townships.tsv"):
        steps[(code, ko, day)].append((code, successor, day, kind))
    began = {s[1]: s[2] for group in steps.values() for s in group if s[3] == "renumbered"}
    for (code, ko, day), group in steps.items():
        if code in listed:
            raise SystemExit(f"{code} {ko} is still on the list")
        yield (code, began.get(code, ""), day, ko, "", "codes"), group


def start_of_renamed(rows, successions):
    """A row made by prefix starts where a recorded renumbering into it says."""
    renumbered = {after: day for _, after, day, kind in successions if kind == "renumbered"}
    for i, (code, start, end, *names) in enumerate(rows):
        day = renumbered.get(code, "")
        if not start and day and (not end or day < end):
            rows[i] = (code, day, end, *names)


def read_side_file(name):
    with open(Path(__file__).with_name(name), encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def read_census(folder):
    with open(folder / "census-2010-municipality-age-sex.csv", encoding="utf-8") as lines:
        for row in csv.reader(lines):
            if len(row) > 7 and row[0].startswith("'"):
                yield row[0][1:], row[1].strip(), row[2][1:], row[6], row[7]


def census_areas(folder):
    """area -> 2 x 18 counts (men by band, women by band); and province x kind -> people."""
    counts, names, kinds = defaultdict(lambda: [0] * (2 * BANDS)), {}, {}
    for area, name, age, men, women in read_census(folder):
        kind = re.fullmatch(r"(\d\d)00([CDE])", area)
        if kind and age == "00":
            kinds[(kind[1], KINDS[kind[2]])] = int(men) + int(women)
        if re.fullmatch(r"\d{5}(_2010)?", area) and re.fullmatch(r"\d\d", age) and age != "00":
            band = int(age) // 5 - 1
            if band < BANDS:
                names[area] = name
                counts[area][band] = int(men)
                counts[area][BANDS + band] = int(women)
    # Changwon's districts are 38111 to 38115, but 38110 is Yangsan: Changwon is 38110_2010.
    has_districts = {a[:4] for a in counts if a[4] != "0"} - {"3811"}
    leaves = {
        area: cells
        for area, cells in counts.items()
        if len(area) == 5 and not (area[4] == "0" and area[:4] in has_districts)
    }
    # A province without a split has dong alone (Seoul, Gwangju, Daejeon).
    for province in KOSTAT_PROVINCES:
        if not any(key[0] == province for key in kinds):
            kinds[(province, "dong")] = sum(
                sum(cells) for area, cells in leaves.items() if area.startswith(province)
            )
    return leaves, names, kinds


def spread(total, weights):
    whole, given, seen = sum(weights), 0, 0
    for weight in weights:
        seen += weight
        share = total * seen // whole - given
        given += share
        yield share


def population(folder, divisions):
    code_of = {}
    for code, ko, _ in divisions:
        if code[2:5] != "000" and code[5:] == "00000":
            city = next((n for c, n, _ in divisions if c == code[:4] + "000000"), "")
            is_district = code[4] != "0" and city.endswith("시") and ko.endswith("구")
            code_of[(code[:2], f"{city} {ko}" if is_district else ko)] = code
    townships = defaultdict(int)
    for code, *_ in divisions:
        if code[5:] != "00000":
            townships[code[:5]] += 1
    leaves, names, kinds = census_areas(folder)
    people = defaultdict(lambda: [0] * (2 * BANDS))
    for area, counts in sorted(leaves.items()):
        key = (area[:2], names[area])
        if key in CENSUS_RECUT:
            parts = CENSUS_RECUT[key].split()
            for cell, count in enumerate(counts):
                for part, share in zip(parts, spread(count, [townships[p] for p in parts])):
                    people[part + "00000"][cell] += share
            continue
        code = CENSUS_RENAMED.get(key) or code_of[(KOSTAT_PROVINCES[area[:2]], names[area])]
        for cell, count in enumerate(counts):
            people[code][cell] += count
    return people, kinds


def write(path, comments, header, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for comment in comments:
            out.write(f"# {comment}\n")
        out.write("\t".join(header) + "\n")
        for row in rows:
            out.write("\t".join(str(cell) for cell in row) + "\n")


def main(facts, target):
    folder, target = Path(facts), Path(target)
    rows, successions = divisions_and_successions(folder)
    write(
        target / "divisions.tsv",
        [
            f"Source: {SOURCE_LIST}; {SOURCE_NAMES};",
            "sources cited in build/places/changes.tsv, townships.tsv. Made by make_facts.py there.",
            "from empty: in force when the list began (1988-04-23). to (first day no longer in"
            " force) empty: still in force. en empty: romanised when loaded.",
            "basis: list = a row of the list; prefix = renumbered with its province; statute, codes ="
            " build/places/changes.tsv, townships.tsv.",
        ],
        ["code", "from", "to", "ko", "en", "basis"],
        rows,
    )
    write(
        target / "successions.tsv",
        [
            f"Source: {SOURCE_LIST}; sources cited in build/places/changes.tsv, townships.tsv.",
            "kind: renumbered = same area, new code; merged = became part; split = was cut from.",
        ],
        ["predecessor", "successor", "date", "kind"],
        successions,
    )
    people, kinds = population(folder, list(read_list(folder)))
    total = sum(sum(cells) for cells in people.values())
    write(
        target / "population-2010.tsv",
        [
            f"Source: {SOURCE_CENSUS}.",
            "Keyed by the municipality code in force in 2023; Cheongju and Cheongwon are spread over"
            " Cheongju's four districts of 2014 by number of townships;",
            "Sejong is Yeongi-gun alone. age_from: first year of a five-year band; 85 is open."
            f" {total:,} people.",
        ],
        ["municipality", "sex", "age_from", "population"],
        (
            (code, "MF"[cell // BANDS], cell % BANDS * 5, count)
            for code, cells in sorted(people.items())
            for cell, count in enumerate(cells)
        ),
    )
    write(
        target / "population-2010-kinds.tsv",
        [f"Source: {SOURCE_CENSUS}.", "People by province (code of 2023) and kind of township."],
        ["province", "kind", "population"],
        (
            (KOSTAT_PROVINCES[province] + "00000000", kind, count)
            for (province, kind), count in sorted(kinds.items())
        ),
    )
    print(f"{len(rows)} division periods, {len(successions)} successions, {total} people")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
