//! Workers move on to regular work, or leave otherwise (§1.2, §2.4.4, §3.4).
//!
//! `φ = ph0·(1 + ph1·N + ph2·C)` of the workers move on each month; of those a
//! part `ps = ps0·(1 − ps1·A)` relapses (*terugval*) and is a jobseeker again,
//! the rest stays (*doorstroom*). Another part `ex` leaves by other ways.

use crate::parameter::World;

/// Rates at which workers move, each 0–1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MovingOn {
    /// `φ`: share of the workers who move on in a month.
    pub rate: f64,
    /// `ps`: share of those who relapse.
    pub relapse: f64,
    /// Share of the workers who leave by other ways in a month.
    pub other_exits: f64,
}

/// The rates of a month.
#[must_use]
pub fn rates(
    world: &World,
    samenwerking_nec: f64,
    beleidscoherentie: f64,
    afstemming_vdab: f64,
) -> MovingOn {
    let rate =
        (world.ph0 * (1.0 + world.ph1 * samenwerking_nec + world.ph2 * beleidscoherentie)).min(1.0);
    // Both exits come from the same workers: together at most all of them.
    MovingOn {
        rate,
        relapse: relapse(world, afstemming_vdab),
        other_exits: world.ex.min(1.0 - rate),
    }
}

/// Share of those who move on that relapses, `ps`, 0–1.
#[must_use]
pub fn relapse(world: &World, afstemming_vdab: f64) -> f64 {
    (world.ps0 * (1.0 - world.ps1 * afstemming_vdab)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    fn world() -> World {
        World {
            ph0: 0.02,
            ph1: 0.5,
            ph2: 0.25,
            ps0: 0.4,
            ps1: 0.5,
            ex: 0.01,
            ..World::middle()
        }
    }

    /// φ = .02·(1 + .5·.4 + .25·.8) = .028 and ps = .4·(1 − .5·.6) = .28.
    #[test]
    fn cooperation_and_coherence_help_across_and_alignment_prevents_relapse() {
        let found = rates(&world(), 0.4, 0.8, 0.6);
        assert!(near(found.rate, 0.028) && near(found.relapse, 0.28));
        assert_eq!(found.other_exits, 0.01);
    }

    /// φ = .6·1.4 = .84, which leaves .16 for other ways; with .9 it would be more than everyone.
    #[test]
    fn the_two_exits_together_are_at_most_all_workers() {
        let leaving = |ph0| {
            let world = World {
                ph0,
                ex: 0.3,
                ..world()
            };
            let found = rates(&world, 0.4, 0.8, 0.6);
            (found.rate, found.other_exits)
        };
        let (rate, other_exits) = leaving(0.6);
        assert!(near(rate, 0.84) && near(other_exits, 0.16));
        assert_eq!(leaving(0.9), (1.0, 0.0));
    }
}
