//! Finding a municipality of annex 5 by its name of then or of now.

use std::cmp::Reverse;

use crate::{Provenance, members};

include!(concat!(env!("OUT_DIR"), "/merges.rs"));

/// The year whose municipal borders the figures of the report follow. Annex 5 uses some names of
/// 1 January 2019, but still counts Zomergem apart; the inhabitants are those of before the merges.
pub const BORDERS: u32 = 2018;

/// A municipality that went up in another, with one of the two in annex 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Merge {
    /// The name until the year before.
    pub old: &'static str,
    /// The name since 1 January of `year`.
    pub new: &'static str,
    /// The year: 2019 or 2025.
    pub year: u32,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The same in words.
    pub source: &'static str,
}

/// All merges of municipalities in which a name of annex 5 is the old or the new one.
#[must_use]
pub fn merges() -> &'static [Merge] {
    &MERGES
}

/// A municipality that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FoundMunicipality {
    /// Its name in the tables of this crate.
    pub municipality: &'static str,
    /// The id of its partnership.
    pub partnership: &'static str,
    /// The name that the text fits.
    pub name: &'static str,
    /// The merge that ties that name to the municipality, unless it is the municipality's own.
    pub merge: Option<&'static Merge>,
}

/// How well a name fits a text, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// A later word of the name begins with the text.
    Word,
    /// The name begins with the text.
    Start,
    /// The name is the text.
    Whole,
}

/// The municipalities of annex 5 whose name, of then or of now, fits the text: the whole name first, then
/// names that begin with it, then names of which a later word does.
///
/// Accents, capitals, hyphens and spaces make no difference. Each municipality stands once for each
/// partnership it lies in. An empty text finds nothing.
#[must_use]
pub fn find_municipality(text: &str) -> Vec<FoundMunicipality> {
    let wanted = plain(text);
    let mut found: Vec<(Fit, FoundMunicipality)> = Vec::new();
    for named in names() {
        let Some(fit) = fit(&plain(named.name), &wanted) else {
            continue;
        };
        let same = |(_, other): &&mut (Fit, FoundMunicipality)| {
            (other.municipality, other.partnership) == (named.municipality, named.partnership)
        };
        match found.iter_mut().find(same) {
            None => found.push((fit, named)),
            Some(before) if before.0 < fit => *before = (fit, named),
            Some(_) => {}
        }
    }
    // A name of its own comes before one by a merge, and then the alphabet decides.
    found.sort_by_key(|(fit, found)| {
        (
            Reverse(*fit),
            found.merge.is_some(),
            found.name,
            found.municipality,
        )
    });
    found.into_iter().map(|(_, found)| found).collect()
}

/// Every name of every municipality, its own before those by a merge.
fn names() -> impl Iterator<Item = FoundMunicipality> {
    members().iter().flat_map(|member| {
        let named = |name, merge| FoundMunicipality {
            municipality: member.municipality,
            partnership: member.partnership,
            name,
            merge,
        };
        let merged = MERGES.iter().filter_map(move |merge| {
            let is = |name| name == member.municipality;
            match (is(merge.old), is(merge.new)) {
                (true, _) => Some(named(merge.new, Some(merge))),
                (_, true) => Some(named(merge.old, Some(merge))),
                _ => None,
            }
        });
        [
            named(member.municipality, None),
            named(member.as_printed, None),
        ]
        .into_iter()
        .chain(merged)
    })
}

fn fit(name: &str, wanted: &str) -> Option<Fit> {
    if wanted.is_empty() {
        None
    } else if name == wanted {
        Some(Fit::Whole)
    } else if name.starts_with(wanted) {
        Some(Fit::Start)
    } else {
        name.contains(&format!(" {wanted}")).then_some(Fit::Word)
    }
}

/// The words of a name in small letters without accents, with one space between them.
fn plain(name: &str) -> String {
    let letters: String = name.to_lowercase().chars().map(plain_letter).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain_letter(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    }
}
