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
