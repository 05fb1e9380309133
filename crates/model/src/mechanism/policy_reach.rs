//! How far policy work reaches (T4, ch. 5).
//!
//! Policy is made at the tables of the subregion. A region that is only a part
//! of it weighs in proportion; one that spans several has to sit at several
//! tables, each of which takes its time.
//!
//! `c = P_p/P_sub`, `tables = max(1, c)`, `pol = ext·sat(E_p·e/tables; ep)·min(1, c)^gc`
//!
//! Under the reading `beleid_evenredig` weight is `min(1, c)` at a single table: a region weighs as many
//! people as it speaks for. Under `verzadiging_drempel` `sat` is `x²/(x² + h²)`.

use super::brought;
use crate::parameter::World;
use crate::reading::Reading;
use crate::setting::Setting;

/// How a policy scale relates to the subregion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tables {
    /// `c`: the policy scale as a part (or a multiple) of the subregion.
    pub cover: f64,
    /// Number of tables to sit at, at least one.
    pub number: f64,
    /// `min(1, c)^gc`: weight at the table, 0–1.
    pub weight: f64,
}

impl Tables {
    /// The tables of a policy scale of this many inhabitants.
    #[must_use]
    pub fn new(world: &World, policy_inhabitants: f64) -> Self {
        let cover = policy_inhabitants / world.p_sub;
        let one_table = world.readings.has(Reading::BeleidEvenredig);
        Self {
            cover,
            number: if one_table { 1.0 } else { cover.max(1.0) },
            weight: libm::pow(cover.min(1.0), world.gc),
        }
    }
}

/// Policy reach before interne regie bounds it, 0–1; `time` is `E_p·e`.
#[must_use]
pub fn pol(setting: &Setting<'_>, time: f64) -> f64 {
    let Tables { number, weight, .. } = setting.tables;
    brought(&setting.world, time / number, setting.world.ep) * weight
}

/// How much of the allocating is really done: `sat(E_p·e; ep)`, 0–1; `time` is `E_p·e`.
#[must_use]
pub fn allocating(world: &World, time: f64) -> f64 {
    brought(world, time, world.ep)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choices;
    use crate::mechanism::examples::{near, setting};
    use crate::reading::Readings;

    #[test]
    fn weight_grows_up_to_the_subregion_and_tables_multiply_above_it() {
        let world = World::middle();
        let half = Tables::new(&world, world.p_sub / 2.0);
        let twice = Tables::new(&world, world.p_sub * 2.0);
        assert!(half.weight < 1.0 && half.number == 1.0);
        assert!(twice.weight == 1.0 && twice.number == 2.0);
    }

    /// A quarter of the subregion weighs √¼ at one table.
    #[test]
    fn a_part_of_the_subregion_weighs_less_at_the_table() {
        let world = World {
            p_sub: 400_000.0,
            gc: 0.5,
            ..World::middle()
        };
        let tables = Tables::new(&world, 100_000.0);
        assert!(near(tables.cover, 0.25) && near(tables.weight, 0.5));
    }

    #[test]
    fn where_weight_is_in_proportion_a_large_region_sits_at_one_table() {
        let world = World {
            p_sub: 400_000.0,
            readings: Readings::from_iter([Reading::BeleidEvenredig]),
            ..World::middle()
        };
        let levers = Choices::default().resolve().unwrap().horizon;
        let world = world.readings.applied_to(&world, &levers);
        let [part, twice] = [100_000.0, 800_000.0].map(|people| Tables::new(&world, people));
        assert!(near(part.weight, 0.25) && near(part.number, 1.0));
        assert!(near(twice.weight, 1.0) && near(twice.number, 1.0));
    }

    /// .6 FTE over two tables at a half-saturation of .1: .3/.4, times a weight of a half. Allocating
    /// asks for no tables.
    #[test]
    fn each_table_takes_its_time() {
        let mut setting = setting();
        setting.world.ep = 0.1;
        setting.tables.number = 2.0;
        setting.tables.weight = 0.5;
        assert!(near(pol(&setting, 0.6), 0.375));
        assert!(near(allocating(&setting.world, 0.3), 0.75));
    }
}
