//! Ticket holders find a place (§2.4.4).
//!
//! With vacancies `v` in local services and in maatwerk, the matches are
//! `4·km·Q·v/(Q + vL + vM)` times `0.4 + 0.3·A + 0.3·ca` for local services and
//! `0.5 + 0.25·A + 0.25·Fm` for maatwerk; never more than the vacancies, and
//! together never more than the ticket holders.

use crate::parameter::World;
use crate::state::Pipeline;

/// Factor of `km` in the rate of matching.
pub const RATE: f64 = 4.0;
/// Ease of a match in local services: by itself, and by full alignment or full contact with actors.
pub const EASE_LDE: [f64; 2] = [0.4, 0.3];
/// Ease of a match in maatwerk: by itself, and by full alignment or full fit of places.
pub const EASE_MAATWERK: [f64; 2] = [0.5, 0.25];

/// Ticket holders who find a place in a month, per 1,000 inhabitants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matches {
    /// In local services (LDE).
    pub lde: f64,
    /// In maatwerk.
    pub maatwerk: f64,
}

/// The matches of a month; `actors` is `ca`.
#[must_use]
pub fn matches(
    world: &World,
    pipeline: &Pipeline,
    afstemming_vdab: f64,
    actors: f64,
    passend: f64,
) -> Matches {
    let holders = pipeline.ticket_holders;
    let free_lde = (pipeline.places_lde - pipeline.workers_lde).max(0.0);
    let free_maatwerk = (pipeline.places_maatwerk - pipeline.workers_maatwerk).max(0.0);
    let crowd = holders + free_lde + free_maatwerk;
    if crowd <= 0.0 {
        return Matches {
            lde: 0.0,
            maatwerk: 0.0,
        };
    }
    let rate = RATE * world.km * holders / crowd;
    let ease = |[alone, full]: [f64; 2], by: f64| alone + full * afstemming_vdab + full * by;
    let lde = (rate * free_lde * ease(EASE_LDE, actors)).min(free_lde);
    let maatwerk = (rate * free_maatwerk * ease(EASE_MAATWERK, passend)).min(free_maatwerk);
    let fits = if lde + maatwerk > holders {
        holders / (lde + maatwerk)
    } else {
        1.0
    };
    Matches {
        lde: lde * fits,
        maatwerk: maatwerk * fits,
    }
}

/// The part of the places that is filled, 0–1.
#[must_use]
pub fn filled(workers: f64, places: f64) -> f64 {
    workers / places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nobody_is_matched_twice_nor_to_a_place_that_is_not_there(
            q in 0.0..5.0f64, l in 0.0..1.0f64, w in 0.0..4.0f64, pl in 0.0..1.0f64, pm in 0.0..4.0f64,
            a in 0.0..=1.0f64, ca in 0.0..=1.0f64, fm in 0.0..=1.0f64,
        ) {
            let pipeline = Pipeline {
                jobseekers: 12.0, ticket_holders: q, workers_lde: l, workers_maatwerk: w, places_lde: pl, places_maatwerk: pm,
            };
            let m = matches(&World::middle(), &pipeline, a, ca, fm);
            prop_assert!(m.lde >= 0.0 && m.maatwerk >= 0.0);
            prop_assert!(m.lde + m.maatwerk <= q + 1e-12);
            prop_assert!(m.lde <= (pl - l).max(0.0) && m.maatwerk <= (pm - w).max(0.0));
        }
    }

    fn pipeline(ticket_holders: f64) -> Pipeline {
        Pipeline {
            jobseekers: 12.0,
            ticket_holders,
            workers_lde: 0.25,
            workers_maatwerk: 1.25,
            places_lde: 0.5,
            places_maatwerk: 2.0,
        }
    }

    /// .25 and .75 are free for 1 ticket holder: 4·.05·1/2 = .1 of them, times
    /// .4 + .3·.5 + .3·.8 = .79 and .5 + .25·.5 + .25·.2 = .675.
    #[test]
    fn matches_follow_holders_vacancies_alignment_contact_and_fit() {
        let world = World {
            km: 0.05,
            ..World::middle()
        };
        let found = matches(&world, &pipeline(1.0), 0.5, 0.8, 0.2);
        assert!(near(found.lde, 0.25 * 0.079) && near(found.maatwerk, 0.75 * 0.0675));
    }

    #[test]
    fn many_holders_fill_every_vacancy_and_few_are_divided_over_them() {
        let world = World {
            km: 100.0,
            ..World::middle()
        };
        let found = |holders| {
            let found = matches(&world, &pipeline(holders), 0.5, 0.5, 0.5);
            [found.lde, found.maatwerk]
        };
        assert_eq!(found(10.0), [0.25, 0.75]);
        assert_eq!(found(0.5), [0.125, 0.375]);
    }

    #[test]
    fn without_holders_and_vacancies_there_are_no_matches() {
        let full = Pipeline {
            places_lde: 0.25,
            places_maatwerk: 1.0,
            ..pipeline(0.0)
        };
        let none = Matches {
            lde: 0.0,
            maatwerk: 0.0,
        };
        assert_eq!(matches(&World::middle(), &full, 0.5, 0.5, 0.5), none);
        assert_eq!(filled(3.0, 4.0), 0.75);
    }
}
