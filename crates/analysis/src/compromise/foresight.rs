//! What moves are foreseen to do together: the sum of what each does by itself, in the same world.

use super::standing::{Jury, Values};
use super::{Move, Ran};
use crate::ends::Ends;

/// Moves that go into combinations: those that do the most by themselves.
const MOVES: usize = 40;
/// The most combinations that are looked at.
const LOOKED_AT: usize = 6_000;

/// Combinations of two or three moves of other levers, those that are foreseen to do for most first; `found` has the
/// option itself and each move, `most` is the number of steps below which an answer is sought.
pub(super) fn together(
    moves: &[Move],
    found: &[Ran],
    jury: &Jury,
    most: Option<u32>,
) -> Vec<Vec<usize>> {
    let values =
        |ends: &[Ends]| -> Vec<Values> { ends.iter().map(|one| jury.values(one)).collect() };
    let Some(option) = found.iter().find(|ran| ran.moves.is_empty()) else {
        return Vec::new();
    };
    let option = values(&option.ends);
    let mut alone: Vec<(usize, f64, Vec<Values>)> = found
        .iter()
        .filter_map(|ran| match ran.moves.as_slice() {
            [one] => Some((
                *one,
                ran.proposal.share(),
                minus(&values(&ran.ends), &option),
            )),
            _ => None,
        })
        .collect();
    alone.sort_by(|one, other| other.1.total_cmp(&one.1));
    alone.truncate(MOVES);
    let steps = |places: &[usize]| {
        places
            .iter()
            .map(|place| moves[alone[*place].0].steps)
            .sum::<u32>()
    };
    let mut looked_at: Vec<Vec<usize>> = combinations(alone.len())
        .filter(|places| is_of_other_levers(places.iter().map(|place| &moves[alone[*place].0])))
        .filter(|places| most.is_none_or(|most| steps(places) < most))
        .collect();
    looked_at.sort_by_key(|places| steps(places));
    looked_at.truncate(LOOKED_AT);
    let mut foreseen: Vec<(f64, u32, Vec<usize>)> = looked_at
        .into_iter()
        .map(|places| {
            let sum = places.iter().fold(option.clone(), |mut sum, place| {
                add(&mut sum, &alone[*place].2);
                sum
            });
            let own = places.iter().map(|place| alone[*place].0).collect();
            (jury.share(&sum), steps(&places), own)
        })
        .collect();
    // What is foreseen to do for all comes first, in the fewest steps; then what comes near.
    foreseen.sort_by(|one, other| {
        let near = |share: f64| (share.min(NEARLY) * 20.0).round();
        near(other.0)
            .total_cmp(&near(one.0))
            .then(one.1.cmp(&other.1))
            .then(other.0.total_cmp(&one.0))
    });
    foreseen.into_iter().map(|(.., moves)| moves).collect()
}

/// A share from which on more says nothing about what a run will find.
const NEARLY: f64 = 0.75;

/// Every two and every three of so many places.
fn combinations(count: usize) -> impl Iterator<Item = Vec<usize>> {
    (0..count).flat_map(move |one| {
        (one + 1..count).flat_map(move |two| {
            let threes = (two + 1..count).map(move |three| vec![one, two, three]);
            std::iter::once(vec![one, two]).chain(threes)
        })
    })
}

fn is_of_other_levers<'m>(moves: impl Iterator<Item = &'m Move>) -> bool {
    let levers: Vec<_> = moves.map(|one| one.lever).collect();
    let mut others = levers.iter().enumerate();
    others.all(|(place, lever)| !levers[..place].contains(lever))
}

fn minus(values: &[Values], other: &[Values]) -> Vec<Values> {
    each(values, other, |a, b| a - b)
}

fn add(sum: &mut Vec<Values>, other: &[Values]) {
    *sum = each(sum, other, |a, b| a + b);
}

fn each(one: &[Values], other: &[Values], with: impl Fn(f64, f64) -> f64 + Copy) -> Vec<Values> {
    let row = |(a, b): (&Vec<f64>, &Vec<f64>)| a.iter().zip(b).map(|(a, b)| with(*a, *b)).collect();
    let world = |(a, b): (&Values, &Values)| a.iter().zip(b).map(row).collect();
    one.iter().zip(other).map(world).collect()
}
