"""Words that stand where a name is asked for and are none, in English and Welsh, folded."""

TITLES = {
    "mr": "M", "mister": "M", "master": "M", "sir": "M", "lord": "M", "bnr": "M",
    "mrs": "F", "miss": "F", "ms": "F", "dame": "F", "madam": "F", "lady": "F",
    "mx": "", "dr": "", "doctor": "", "prof": "", "professor": "", "rev": "", "revd": "",
    "reverend": "", "parch": "", "parchg": "", "cllr": "", "cyng": "", "fr": "", "imam": "M",
    "pc": "", "pcso": "", "wpc": "F", "dc": "", "insp": "", "sgt": "", "supt": "", "nurse": "",
}  # fmt: skip
"""A title and the sex it tells, "" when it tells none."""

ENDINGS = frozenset(
    "jr jnr junior snr sr senior ii iii iv obe mbe cbe qc kc phd md bsc dl jp".split()
)

PARTICLES = frozenset(
    "van von der den de del della dela di da dos das du la le les el al ul ur st mc mac fitz o "
    "abu umm ter ten zu y".split()
)
"""Words that belong to the surname after them."""

FATHERS_NAME = frozenset("ap ab ferch verch vch bin ibn bint".split())
"""Words between a name and the father's; the father's name compares as a surname."""

SECOND_SURNAMES = frozenset("singh kaur begum bibi khatun khatoon bi akhtar khanum".split())
"""Names borne after the forename that some records hold as the surname."""

UNBORN = frozenset("unborn baby babi bb fetus foetus newborn".split())

NOT_A_NAME = frozenset(
    {
        "unknown", "unkown", "unk", "uk", "nk", "na", "n k", "u k", "n a", "not", "known",
        "anon", "no", "nil",
        "anonymous", "unnamed", "unidentified", "tbc", "tba", "none", "null", "name", "withheld",
        "refused", "test", "anhysbys", "dienw", "dim", "gwybodaeth", "ddim", "yn", "hysbys", "heb",
        "enw", "given", "stated", "provided", "xx", "xxx", "forename", "surname", "firstname",
        "lastname", "ei", "not-known", "un-known", "male", "female",
    }
)  # fmt: skip

PERSONS = {
    "girl": "F", "girls": "F", "woman": "F", "female": "F", "lady": "F", "daughter": "F",
    "sister": "F", "mother": "F", "mum": "F", "mam": "F", "merch": "F", "menyw": "F",
    "dynes": "F", "geneth": "F", "hogan": "F", "lodes": "F", "chwaer": "F",
    "boy": "M", "boys": "M", "man": "M", "male": "M", "lad": "M", "son": "M", "brother": "M",
    "father": "M", "dad": "M", "bachgen": "M", "dyn": "M", "gwr": "M", "hogyn": "M", "mab": "M",
    "brawd": "M", "tad": "M", "gentleman": "M",
    "child": "", "kid": "", "teenager": "", "teen": "", "youth": "", "person": "", "adult": "",
    "plentyn": "", "juvenile": "", "infant": "", "toddler": "", "youngster": "", "rhywun": "",
}  # fmt: skip
"""A word for somebody whose name is not told, and the sex it tells."""

VAGUE = frozenset(
    "a an the young old older little unknown another white black asian small teenage adult y yr un "
    "elderly unidentified some his her their my this that".split()
)
