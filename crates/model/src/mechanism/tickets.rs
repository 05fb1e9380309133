//! VDAB assesses jobseekers: a ticket, a direct start, or neither (§2.4.4).
//!
//! Tickets `h·τ·U` with `τ = tau0·(1 + i1·A)`. Of the others assessed a part
//! `q` starts directly in the regular economy, without support; a part `fail`
//! of those is back at once: the *carrousel*. That is how the social-economy
//! firms see it, not a finding.

use crate::parameter::World;

/// What assessment does in a month, in persons per 1,000 inhabitants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assessed {
    /// Given a ticket for the social economy.
    pub tickets: f64,
    /// Started directly and stayed.
    pub lasting_starts: f64,
    /// Started directly and came back: the carrousel.
    pub failed_starts: f64,
}

/// Assessment among this many jobseekers, per 1,000 inhabitants.
#[must_use]
pub fn assess(world: &World, jobseekers: f64, afstemming_vdab: f64) -> Assessed {
    let ticket_share = (world.tau0 * (1.0 + world.i1 * afstemming_vdab)).min(1.0);
    let seen = world.h * jobseekers;
    let starts = seen * (1.0 - ticket_share) * world.q;
    Assessed {
        tickets: seen * ticket_share,
        lasting_starts: starts * (1.0 - world.fail),
        failed_starts: starts * world.fail,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    #[test]
    fn alignment_turns_failed_starts_into_tickets() {
        let world = World::middle();
        let (without, with) = (assess(&world, 12.0, 0.0), assess(&world, 12.0, 1.0));
        assert!(with.tickets > without.tickets);
        assert!(with.failed_starts < without.failed_starts);
    }

    /// One in ten of ten is seen; .2·(1 + .5) = .3 of them get a ticket, .7·.5 start directly, of whom
    /// .4 are soon back.
    #[test]
    fn assessment_divides_those_seen() {
        let world = World {
            h: 0.1,
            tau0: 0.2,
            i1: 1.0,
            q: 0.5,
            fail: 0.4,
            ..World::middle()
        };
        let found = assess(&world, 10.0, 0.5);
        assert!(near(found.tickets, 0.3));
        assert!(near(found.lasting_starts, 0.21) && near(found.failed_starts, 0.14));
        let strict = World { tau0: 0.8, ..world };
        assert!(near(assess(&strict, 10.0, 1.0).tickets, 1.0));
    }
}
