//! Every word the site speaks, and how it writes numbers.
//!
//! A document has one language. The words of both are compiled in natively; a browser loads those of
//! its document.

#[cfg_attr(target_arch = "wasm32", path = "catalogue_browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "catalogue_native.rs")]
mod catalogue;
mod figures;
mod language;
mod phrase;
mod prose;
mod sheet;
mod units;

pub(crate) use catalogue::load_help;
#[cfg(not(target_arch = "wasm32"))]
pub use catalogue::{help_file, interface_file, long_file, whole_interface};
#[cfg(target_arch = "wasm32")]
pub(crate) use catalogue::{load_interface, load_long};
pub(crate) use figures::{
    change, chart_texts, decimals, exact, listed, municipalities, municipalities_unit,
    number_style, passage, value, whole,
};
pub(crate) use language::Localized;
#[cfg(test)]
pub(crate) use language::in_language;
pub use language::{language, set_language};
pub(crate) use phrase::Phrase;
#[cfg(target_arch = "wasm32")]
pub(crate) use prose::content_at;
pub(crate) use prose::{Prose, long};
pub(crate) use sheet::{Sheet, sheets};
pub(crate) use units::parameter_unit;

/// How the names of the `<meta>` elements begin that give the addresses of texts, and the ids of the
/// elements in which the single file holds them. What follows is the kind, a dash and the language.
pub const META_PREFIX: &str = "regiewijzer-texts-";

/// Words as they begin a sentence. A letter with an accent stays as it is: the tables of all capitals
/// would weigh more than they are worth.
pub(crate) fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

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
pub(crate) mod interface {
    use super::Phrase;

    include!(concat!(env!("OUT_DIR"), "/interface.rs"));
}

#[cfg(test)]
mod tests {
    use super::{capital, lower_first};

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(capital("aangenomen tot nu"), "Aangenomen tot nu");
        assert_eq!(capital("één"), "één");
        assert_eq!(capital(""), "");
    }

    #[test]
    fn a_name_within_a_sentence_begins_small_unless_it_is_an_abbreviation() {
        assert_eq!(lower_first("Schaal"), "schaal");
        assert_eq!(lower_first("VDAB"), "VDAB");
        assert_eq!(lower_first(""), "");
    }
}
