//! What the files are called.

/// The name of a file with a view of a measure, or of two, without its ending.
pub(crate) fn of(view: &str, measure: &str, other: Option<&str>) -> String {
    let words = ["regiewijzer", view, measure];
    let words = words.into_iter().chain(other);
    let name = words.collect::<Vec<_>>().join("-");
    name.replace('_', "-")
}

/// The name of a file with figures: it says how they are written.
pub(super) fn csv(name: &str) -> String {
    format!("{name}-decimale-punt.csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_is_in_the_file() {
        assert_eq!(
            of("kaart", "afstemming_vdab", None),
            "regiewijzer-kaart-afstemming-vdab"
        );
        let trade = of("afweging", "draagvlak", Some("kost"));
        assert_eq!(
            csv(&trade),
            "regiewijzer-afweging-draagvlak-kost-decimale-punt.csv"
        );
    }
}
