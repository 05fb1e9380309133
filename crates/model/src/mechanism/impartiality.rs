//! Who allocates places should stand apart from who gets them (T4, §2.4.3, §2.5).
//!
//! Local government is itself a provider. Distance grows with the policy scale, and a city on its
//! own has none: `δ = (1 − exp(−c))·(1 − Σ c_i·s_i²·P/P_p)`. What lacks harms cooperation among firms
//! where places in local services are allocated, `rimp·all_lde·alloc·(1 − δ)·(1 − λ)`: allocating
//! these can be discussed (§2.4.2), and impartiality is a part of the authority that one has (§2.5).

use crate::levers::Levers;
use crate::parameter::World;
use crate::setting::Setting;

/// `δ`: how far the allocator stands from the providers, 0–1.
#[must_use]
pub fn distance(world: &World, levers: &Levers) -> f64 {
    let cover = levers.policy_inhabitants / world.p_sub;
    let pooling = levers.region.inhabitants() / levers.policy_inhabitants;
    (1.0 - libm::exp(-cover)) * (1.0 - levers.region.concentration() * pooling)
}

/// Harm to cooperation among firms a month, 0–1; `allocating` is `sat(E_p·e; ep)`, `legitimacy` is `λ`.
#[must_use]
pub fn harm(setting: &Setting<'_>, allocating: f64, legitimacy: f64) -> f64 {
    let push = setting.world.rimp * setting.instruments.allocation_lde * allocating;
    push * (1.0 - setting.distance) * (1.0 - legitimacy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choices;
    use crate::mechanism::examples::{near, setting};
    use crate::region::Region;

    #[test]
    fn a_city_on_its_own_has_no_distance_and_a_pooled_policy_scale_gives_some() {
        let mut levers = Choices::default().resolve().unwrap().horizon;
        levers.region = Region::equal(119_043, 1);
        assert_eq!(distance(&World::middle(), &levers), 0.0);
        levers.policy_inhabitants *= 3.0;
        assert!(distance(&World::middle(), &levers) > 0.1);
    }

    /// A policy scale as large as the subregion and twice the region: (1 − e⁻¹)·(1 − 4·¼²/2).
    #[test]
    fn distance_grows_with_the_policy_scale_and_shrinks_with_the_weight_of_each_council() {
        let world = World {
            p_sub: 200_000.0,
            ..World::middle()
        };
        let mut levers = Choices::default().resolve().unwrap().horizon;
        levers.region = Region::equal(100_000, 4);
        levers.policy_inhabitants = 200_000.0;
        assert!(near(
            distance(&world, &levers),
            0.632_120_558_828_557_7 * 0.875
        ));
    }

    #[test]
    fn a_partial_allocator_harms_as_far_as_places_are_allocated_and_legitimacy_lacks() {
        let mut setting = setting();
        setting.world.rimp = 0.1;
        setting.instruments.allocation_lde = 0.5;
        setting.distance = 0.25;
        assert!(near(harm(&setting, 0.4, 0.2), 0.1 * 0.2 * 0.75 * 0.8));
    }
}
