//! The labour pipeline: who comes in, moves on, and leaves (§2.4.4).
//!
//! `U ← U + uin + ps·moved − giveup − h·U·τ − h·U·(1 − τ)·q·(1 − fail)`;
//! `Q ← Q + h·U·τ − mL − mM − stop`; `L ← L·(1 − φ − out) + mL`; `W ← W·(1 − φ − out) + mM`,
//! with `moved = φ·(L + W)` and all right-hand sides as they stood.

use super::matching::Matches;
use super::moving_on::MovingOn;
use super::tickets::Assessed;
use crate::parameter::World;
use crate::state::{Pipeline, Tally};

/// Share of the ticket holders who stop waiting each month.
pub const STOP_WAITING: f64 = 0.04;

/// What moves people this month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flows {
    /// What assessment does.
    pub assessed: Assessed,
    /// Who finds a place.
    pub matched: Matches,
    /// At which rates workers move.
    pub moving: MovingOn,
}

/// People at the end of the month, places as they stood; and what is added up, months and contacts as they stood.
#[must_use]
pub fn step(world: &World, p: &Pipeline, tally: &Tally, flows: &Flows) -> (Pipeline, Tally) {
    let Flows {
        assessed,
        matched,
        moving,
    } = flows;
    let workers = p.workers_lde + p.workers_maatwerk;
    let moved = moving.rate * workers;
    let relapsed = moving.relapse * moved;
    // Who got a ticket or a lasting start no longer gives up.
    let seeking = p.jobseekers - assessed.tickets - assessed.lasting_starts;
    let gave_up = (world.uex * p.jobseekers).min(seeking);
    // Matches come first: who found a place no longer waits.
    let stopped =
        (STOP_WAITING * p.ticket_holders).min(p.ticket_holders - matched.lde - matched.maatwerk);
    let stay = 1.0 - moving.rate - moving.other_exits;

    let pipeline = Pipeline {
        jobseekers: p.jobseekers + world.uin + relapsed
            - gave_up
            - assessed.tickets
            - assessed.lasting_starts,
        ticket_holders: p.ticket_holders + assessed.tickets
            - matched.lde
            - matched.maatwerk
            - stopped,
        workers_lde: p.workers_lde * stay + matched.lde,
        workers_maatwerk: p.workers_maatwerk * stay + matched.maatwerk,
        ..*p
    };
    let tally = Tally {
        doorstroom: tally.doorstroom + moved - relapsed,
        carrousel: tally.carrousel + assessed.failed_starts,
        came_in: tally.came_in + world.uin,
        left: tally.left
            + gave_up
            + assessed.lasting_starts
            + stopped
            + (moved - relapsed)
            + moving.other_exits * workers,
        ..*tally
    };
    (pipeline, tally)
}

/// People of the target group at work per 1,000 inhabitants: in the social economy, or lastingly beyond
/// it since the start of the horizon.
#[must_use]
pub fn at_work(p: &Pipeline, tally: &Tally) -> f64 {
    p.workers_lde + p.workers_maatwerk + tally.doorstroom
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    const PIPELINE: Pipeline = Pipeline {
        jobseekers: 12.0,
        ticket_holders: 1.0,
        workers_lde: 0.3,
        workers_maatwerk: 3.0,
        places_lde: 0.4,
        places_maatwerk: 3.2,
    };

    const FLOWS: Flows = Flows {
        assessed: Assessed {
            tickets: 0.2,
            lasting_starts: 0.1,
            failed_starts: 0.05,
        },
        matched: Matches {
            lde: 0.01,
            maatwerk: 0.03,
        },
        moving: MovingOn {
            rate: 0.02,
            relapse: 0.25,
            other_exits: 0.01,
        },
    };

    fn world(uex: f64) -> World {
        World {
            uex,
            uin: 0.5,
            ..World::middle()
        }
    }

    /// Of 3.3 workers .066 move on and .0165 of those relapse; .05·12 = .6 give up; .04·1 stop waiting.
    #[test]
    fn a_month_moves_people_from_stock_to_stock() {
        let tally = Tally {
            months: 5,
            doorstroom: 1.0,
            carrousel: 2.0,
            contacts: 6.0,
            came_in: 3.0,
            left: 4.0,
        };
        let (people, tally) = step(&world(0.05), &PIPELINE, &tally, &FLOWS);
        assert!(near(
            people.jobseekers,
            12.0 + 0.5 + 0.0165 - 0.6 - 0.2 - 0.1
        ));
        assert!(near(people.ticket_holders, 1.0 + 0.2 - 0.04 - 0.04));
        assert!(near(people.workers_lde, 0.3 - 0.009 + 0.01));
        assert!(near(people.workers_maatwerk, 3.0 - 0.09 + 0.03));
        assert_eq!((people.places_lde, people.places_maatwerk), (0.4, 3.2));
        assert!(near(tally.doorstroom, 1.0 + 0.0495));
        assert!(near(tally.carrousel, 2.05) && near(tally.came_in, 3.5));
        assert!(near(tally.left, 4.0 + 0.6 + 0.1 + 0.04 + 0.0495 + 0.033));
        assert_eq!((tally.months, tally.contacts), (5, 6.0));
    }

    /// .02·3.3 move on, of whom a quarter relapses; .01·3.3 leave by other ways; .04 come in.
    #[test]
    fn who_moves_on_for_good_stays_at_work_and_who_relapses_or_leaves_does_not() {
        let before = at_work(&PIPELINE, &Tally::default());
        let (people, tally) = step(&world(0.05), &PIPELINE, &Tally::default(), &FLOWS);
        assert!(near(before, 3.3));
        assert!(near(at_work(&people, &tally), 3.3 - 0.0165 - 0.033 + 0.04));
    }

    #[test]
    fn only_who_got_nothing_gives_up_and_only_who_found_no_place_stops_waiting() {
        let all_matched = Pipeline {
            ticket_holders: 0.04,
            ..PIPELINE
        };
        let (people, _) = step(&world(1.0), &all_matched, &Tally::default(), &FLOWS);
        assert!(near(people.jobseekers, 0.5 + 0.0165));
        assert!(near(people.ticket_holders, 0.2));
    }
}
