//! Means become time (§2.3.1, §2.3.3, ch. 5).
//!
//! The means pay for `F` full-time regisseurs. A lost call takes the subsidy; what the councils and
//! others pay stays (§2.3.1). Reporting and keeping up with each council take a fixed load, and power
//! takes time too: an agreement with VDAB, advice, allocating, each further partner at the policy
//! table (ch. 5 asks more capacity for terreinregie). An agreement from before takes none, for others
//! keep it up. What is left is divided by the mix. Policy work is pooled with the neighbours of the
//! policy scale, who each bring as much per inhabitant.
//!
//! `F = κ·B·(0.26 + 0.74·y)/(1000·cost)`,
//! `E = max(0, F − f0 − f1·ν − t_agr·agr − t_adv·adv − t_all·all − t_tab·(P_p/P − 1))`,
//! `E_b = m_b·E`, `E_t = m_t·E`, `E_p = m_p·E·P_p/P`

use super::funding::Form;
use crate::instruments::Instruments;
use crate::levers::Levers;
use crate::means::SUBSIDY_SHARE;
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

/// What the regierol costs, in euro per inhabitant per year, whether or not the means come in: `B/P`.
#[must_use]
pub fn per_inhabitant(levers: &Levers) -> f64 {
    levers.budget_eur / levers.region.inhabitants()
}

/// What doesn't change while the levers are in force.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// `F` where the whole means come in, in FTE.
    full: f64,
    /// What the fixed load, power and further partners take, in FTE.
    load: f64,
    /// Shares of time, policy work pooled.
    shares: [f64; 3],
}

impl Means {
    /// The means of these levers in this world, with these instruments.
    #[must_use]
    pub fn new(world: &World, levers: &Levers, instruments: &Instruments) -> Self {
        let earmarked = Form::of(&levers.further).earmarked(world);
        let pooled = levers.policy_inhabitants / levers.region.inhabitants();
        let power = world.t_agr * instruments.agreement
            + world.t_adv * instruments.advice
            + world.t_all * instruments.allocation();
        let mix = levers.mix;
        Self {
            full: levers.budget_eur * earmarked / (world.cost * 1000.0),
            load: world.f0
                + world.f1 * levers.region.number()
                + power
                + world.t_tab * (pooled - 1.0),
            shares: [mix.bestuur(), mix.terrein(), mix.beleid() * pooled],
        }
    }

    /// `F`: the FTE that they pay for; `funded` is `y`, 0–1.
    #[must_use]
    pub fn fte(&self, funded: f64) -> f64 {
        self.full * (1.0 - SUBSIDY_SHARE + SUBSIDY_SHARE * funded)
    }

    /// The time that they leave for each role; `funded` is `y`, 0–1.
    #[must_use]
    pub fn effort(&self, funded: f64) -> Effort {
        let free = (self.fte(funded) - self.load).max(0.0);
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
    use crate::instruments::InstrumentOverrides;
    use crate::mechanism::examples::near;
    use crate::region::Region;
    use crate::units::Share;

    fn means(world: &World, levers: &Levers) -> Means {
        Means::new(world, levers, &levers.instruments())
    }

    fn effort(levers: &Levers) -> Effort {
        means(&World::middle(), levers).effort(1.0)
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
    fn a_lost_call_leaves_what_the_councils_and_others_pay() {
        let levers = Choices::default().resolve().unwrap().horizon;
        let means = means(&World::middle(), &levers);
        assert!(near(means.fte(0.0), 0.26 * means.fte(1.0)));
    }

    /// 140,000 euro are two FTE of 70,000; with half of the subsidy 1.26. A load of .1 + 10·.01, half an
    /// agreement of .08, advice of .06, a quarter of allocating at .16 and half a partner at .04 leave .9.
    #[test]
    fn what_the_load_leaves_is_divided_by_the_mix_and_policy_work_is_pooled() {
        let world = World {
            cost: 70.0,
            f0: 0.1,
            f1: 0.01,
            t_agr: 0.08,
            t_adv: 0.06,
            t_all: 0.16,
            t_tab: 0.04,
            ..World::middle()
        };
        let mut levers = Choices::default().resolve().unwrap().horizon;
        levers.budget_eur = 140_000.0;
        levers.region = Region::equal(100_000, 10);
        levers.policy_inhabitants = 150_000.0;
        levers.overrides = InstrumentOverrides {
            signal: None,
            agreement: Share::new(0.5),
            advice: Share::new(1.0),
            allocation_lde: Share::new(0.5),
            allocation_maatwerk: Share::new(0.0),
        };
        let effort = means(&world, &levers).effort(0.5);
        assert!(near(effort.bestuur, 0.9 * levers.mix.bestuur()));
        assert!(near(effort.terrein, 0.9 * levers.mix.terrein()));
        assert!(near(effort.beleid, 1.5 * 0.9 * levers.mix.beleid()));
        assert!(near(per_inhabitant(&levers), 1.4));
    }
}
