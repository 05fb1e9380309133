//! CITATION.cff against the manifest.

const CITATION: &str = include_str!("../CITATION.cff");

/// The value of a field of the whole.
fn field(name: &str) -> Option<&'static str> {
    let mut values = CITATION
        .lines()
        .filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    values.next()
}

#[test]
fn a_citation_names_the_version_that_is_built() {
    assert_eq!(field("version"), Some(env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_citation_names_both_licences() {
    let licences = env!("CARGO_PKG_LICENSE").split(" OR ");
    let written = licences.map(|licence| format!("  - {licence}\n"));
    assert!(CITATION.contains(&format!("license:\n{}", written.collect::<String>())));
}
