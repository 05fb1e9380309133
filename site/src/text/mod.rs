//! Every word the site speaks, and how it writes numbers.

mod figures;
mod prose;
mod sheet;

pub(crate) use figures::{change, decimals, exact, listed, number_style, value, whole};
pub(crate) use prose::Prose;
pub(crate) use sheet::{Sheet, sheets};

/// A name as it stands within a sentence; an abbreviation keeps its capitals.
pub(crate) fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest = &name[first.len_utf8()..];
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => name.to_owned(),
    }
}

/// Short texts, made from `texts/interface.toml`: a module per section.
#[allow(
    clippy::match_same_arms,
    reason = "some texts are the same in both languages"
)]
pub(crate) mod interface {
    include!(concat!(env!("OUT_DIR"), "/interface.rs"));
}

/// Long texts, made from the Markdown under `texts/`, as HTML.
pub(crate) mod long {
    use regiewijzer_evidence::Text;

    include!(concat!(env!("OUT_DIR"), "/long.rs"));
}

#[cfg(test)]
mod tests {
    use super::lower_first;

    #[test]
    fn a_name_within_a_sentence_begins_small_unless_it_is_an_abbreviation() {
        assert_eq!(lower_first("Schaal"), "schaal");
        assert_eq!(lower_first("VDAB"), "VDAB");
        assert_eq!(lower_first(""), "");
    }
}
