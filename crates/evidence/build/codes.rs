//! The codes that the data files may use, each with the Rust value it stands for.

type Codes = &'static [(&'static str, &'static str)];

pub(crate) const PROVINCE: Codes = &[
    ("antwerpen", "Province::Antwerpen"),
    ("vlaams-brabant", "Province::VlaamsBrabant"),
    ("west-vlaanderen", "Province::WestVlaanderen"),
    ("oost-vlaanderen", "Province::OostVlaanderen"),
    ("limburg", "Province::Limburg"),
];

pub(crate) const LEGAL_FORM: Codes = &[
    ("interlokale-vereniging", "LegalForm::InterlokaleVereniging"),
    ("centrumstad", "LegalForm::Centrumstad"),
    ("ocmw-vereniging", "LegalForm::OcmwVereniging"),
    ("projectvereniging", "LegalForm::Projectvereniging"),
    (
        "dienstverlenende-vereniging",
        "LegalForm::DienstverlenendeVereniging",
    ),
];

pub(crate) const BODY: Codes = &[
    ("stad", "Body::Stad"),
    ("gemeente", "Body::Gemeente"),
    ("ocmw", "Body::Ocmw"),
];

pub(crate) const REGIEROL: Codes = &[
    ("bestuursregisseur", "Regierol::Bestuursregisseur"),
    ("terreinregisseur", "Regierol::Terreinregisseur"),
    ("beleidsregisseur", "Regierol::Beleidsregisseur"),
];

pub(crate) const PROVENANCE: Codes = &[
    ("rapport", "Provenance::Rapport"),
    ("afgeleid", "Provenance::Afgeleid"),
    ("extern", "Provenance::Extern"),
];

pub(crate) const YES_NO: Codes = &[("ja", "true"), ("nee", "false")];
