//! Means become time (§2.3.1, §2.3.3).
//!
//! The means pay for `F = B / cost` full-time regisseurs. Reporting and keeping
//! up with each council take a fixed load; what is left is divided by the mix.
//! Policy work is pooled with the neighbours of the policy scale, who each
//! bring as much per inhabitant.
//!
//! `E = max(0, F − f0 − f1·n)`, `E_b = m_b·E`, `E_t = m_t·E`, `E_p = m_p·E·P_p/P`

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

/// The time that these levers leave for each role.
#[must_use]
pub fn of(world: &World, levers: &Levers) -> Effort {
    let n = levers.region.municipalities() as f64;
    let free = (fte(levers.budget_eur, world.cost) - world.f0 - world.f1 * n).max(0.0);
    let pooled = levers.policy_inhabitants / levers.region.inhabitants();
    Effort {
        bestuur: free * levers.mix.bestuur(),
        terrein: free * levers.mix.terrein(),
        beleid: free * levers.mix.beleid() * pooled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choices;

    #[test]
    fn means_that_only_cover_the_fixed_load_leave_no_time() {
        let mut levers = Choices::default().resolve().unwrap().horizon;
        levers.budget_eur = 3_000.0;
        let effort = of(&World::middle(), &levers);
        assert_eq!(
            effort,
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
        let alone = of(&World::middle(), &levers);
        levers.policy_inhabitants *= 2.0;
        let pooled = of(&World::middle(), &levers);
        assert_eq!(pooled.beleid, 2.0 * alone.beleid);
        assert_eq!(pooled.terrein, alone.terrein);
    }
}
