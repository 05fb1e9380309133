//! Means become time (§2.3.1, §2.3.3).
//!
//! The means pay for `F = B / cost` full-time regisseurs. Reporting and keeping
//! up with each council take a fixed load; what is left is divided by the mix.
//! Policy work is pooled with the neighbours of the policy scale, who each
//! bring as much per inhabitant.
//!
//! `E = max(0, F − f0 − f1·n)`, `E_b = m_b·E`, `E_t = m_t·E`, `E_p = m_p·E·P_p/P`

use super::funding::Form;
use crate::levers::Levers;
use crate::parameter::World;

/// Time of the regisseur by role, in FTE.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// `E_b`: inside the local governments.
    pub bestuur: f64,
    /// `E_t`: in the field.
    pub terrein: f64,
    /// `E_p`: on policy, pooled over the policy scale.
    pub beleid: f64,
}

/// The FTE that these means pay for, `F`.
#[must_use]
pub fn fte(budget_eur: f64, cost_keur: f64) -> f64 {
    budget_eur / (cost_keur * 1000.0)
}

/// What the regierol costs, in euro per inhabitant per year, whether or not the means come in: `B/P`.
#[must_use]
pub fn per_inhabitant(levers: &Levers) -> f64 {
    levers.budget_eur / levers.region.inhabitants()
}

/// What doesn't change while the levers are in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// `F`, in FTE.
    fte: f64,
    /// `f0 + f1·n`, in FTE.
    load: f64,
    /// Shares of time, policy work pooled.
    shares: [f64; 3],
}

impl Means {
    /// The means of these levers in this world.
    #[must_use]
    pub fn new(world: &World, levers: &Levers) -> Self {
        let n = levers.region.municipalities() as f64;
        let earmarked = Form::of(&levers.further).earmarked(world);
        let pooled = levers.policy_inhabitants / levers.region.inhabitants();
        let mix = levers.mix;
        Self {
            fte: fte(levers.budget_eur * earmarked, world.cost),
            load: world.f0 + world.f1 * n,
            shares: [mix.bestuur(), mix.terrein(), mix.beleid() * pooled],
        }
    }

    /// The time that they leave for each role, where this part of them is there (0–1).
    #[must_use]
    pub fn effort(&self, funded: f64) -> Effort {
        let free = (self.fte * funded - self.load).max(0.0);
        let [bestuur, terrein, beleid] = self.shares.map(|share| share * free);
        Effort {
            bestuur,
            terrein,
            beleid,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choices;
    use crate::mechanism::examples::near;
    use crate::region::Region;

    fn effort(levers: &Levers) -> Effort {
        Means::new(&World::middle(), levers).effort(1.0)
    }

    #[test]
    fn means_that_only_cover_the_fixed_load_leave_no_time() {
        let mut levers = Choices::default().resolve().unwrap().horizon;
        levers.budget_eur = 3_000.0;
        assert_eq!(
            effort(&levers),
            Effort {
                bestuur: 0.0,
                terrein: 0.0,
                beleid: 0.0
            }
        );
    }

    #[test]
    fn pooling_doubles_policy_time_where_the_policy_scale_is_twice_the_region() {
        let mut levers = Choices::default().resolve().unwrap().horizon;
        let alone = effort(&levers);
        levers.policy_inhabitants *= 2.0;
        let pooled = effort(&levers);
        assert!((pooled.beleid - 2.0 * alone.beleid).abs() < 1e-12);
        assert_eq!(pooled.terrein, alone.terrein);
    }

    /// 140,000 euro are two FTE of 70,000; three fifths of them less a load of .1 + 10·.01 leave one.
    #[test]
    fn what_the_fixed_load_leaves_is_divided_by_the_mix() {
        let world = World {
            cost: 70.0,
            f0: 0.1,
            f1: 0.01,
            ..World::middle()
        };
        let mut levers = Choices::default().resolve().unwrap().horizon;
        levers.budget_eur = 140_000.0;
        levers.region = Region::equal(100_000, 10);
        levers.policy_inhabitants = 200_000.0;
        let effort = Means::new(&world, &levers).effort(0.6);
        assert!(near(effort.bestuur, levers.mix.bestuur()));
        assert!(near(effort.terrein, levers.mix.terrein()));
        assert!(near(effort.beleid, 2.0 * levers.mix.beleid()));
        assert!(near(per_inhabitant(&levers), 1.4));
    }
}
