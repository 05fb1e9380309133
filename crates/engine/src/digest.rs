//! A digest of results: one short word that changes when any bit of any figure does.

use crate::results::Results;
use regiewijzer_ensemble::digest::fnv1a;
use regiewijzer_model::Outcome;

/// The 64-bit FNV-1a hash of every figure of every member, in order, by its bits.
///
/// Members are taken one after the other, so the digest of an ensemble is that of its chunks in
/// order, however it was divided. Measures month by month come before those at the end.
#[must_use]
pub fn digest<'a>(chunks: impl IntoIterator<Item = &'a Results>) -> u64 {
    let figures = chunks.into_iter().flat_map(|results| {
        (0..results.members()).flat_map(move |member| {
            let months = 0..=results.months().get();
            let by_month = results.wanted().iter().flat_map(move |outcome| {
                months
                    .clone()
                    .filter_map(move |month| results.at(*outcome, month))
            });
            let at_end = Outcome::ALL
                .into_iter()
                .map(|outcome| results.at_end(outcome));
            by_month.chain(at_end).map(move |row| row[member])
        })
    });
    fnv1a(figures.flat_map(|figure| figure.to_bits().to_le_bytes()))
}
