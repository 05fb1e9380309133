//! Political champions come with an election and go before the next (§2.2.2).
//!
//! At an election each municipality has a trekker with chance `trek`; until
//! the next, one goes with a chance of 0.004 a month.

use crate::draws::{Happened, MunicipalityDraws};
use crate::parameter::World;
use crate::units::Months;

/// Chance a month that a trekker goes: about one in four over a policy cycle of 72 months.
pub const LOSS: f64 = 0.004;

/// Does an election fall in this month of the horizon, from 1? One opens each policy cycle; none falls
/// in the spin-up, month 0.
#[must_use]
pub fn is_election(month: u32) -> bool {
    month > 0 && (month - 1).is_multiple_of(Months::POLICY_CYCLE.get())
}

/// Is there a trekker in a municipality after this month?
#[must_use]
pub fn step(
    world: &World,
    trekker: Happened,
    draws: MunicipalityDraws,
    election: bool,
) -> Happened {
    if election {
        draws.trekker_found(world.trek)
    } else {
        trekker * (1.0 - draws.trekker_lost(LOSS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::Draws;
    use crate::mechanism::examples::near;

    #[test]
    fn an_election_opens_each_policy_cycle_and_none_falls_in_the_spin_up() {
        let elections: Vec<u32> = (0..=200).filter(|month| is_election(*month)).collect();
        assert_eq!(elections, [1, 73, 145]);
    }

    #[test]
    fn with_noise_off_an_election_brings_the_chance_of_a_trekker_and_each_month_takes_some() {
        let world = World {
            trek: 0.4,
            ..World::middle()
        };
        let mut draws = Draws::expected();
        assert_eq!(step(&world, 0.5, draws.municipality(), true), 0.4);
        assert!(near(step(&world, 0.5, draws.municipality(), false), 0.498));
    }
}
