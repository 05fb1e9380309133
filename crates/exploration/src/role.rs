//! Three linked sliders that always add up to a hundred.

use regiewijzer_model::Regiemix;

/// One of the three kinds of work between which a regisseur divides his or her time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Work inside the local governments.
    Bestuur,
    /// Work in the field.
    Terrein,
    /// Work on policy.
    Beleid,
}

impl Role {
    /// The three roles, from inward to outward.
    pub const ALL: [Self; 3] = [Self::Bestuur, Self::Terrein, Self::Beleid];

    /// The whole percentage of time that goes to this role.
    pub fn percent(self, mix: Regiemix) -> f64 {
        let share = match self {
            Self::Bestuur => mix.bestuur(),
            Self::Terrein => mix.terrein(),
            Self::Beleid => mix.beleid(),
        };
        // Hides the last bits of 0.07 × 100, but keeps what a link may hold.
        (share * 1e6).round() / 1e4
    }
}

/// The mix in which `role` has `percent` and the other two share the rest as they did before.
pub(crate) fn with_percent(mix: Regiemix, role: Role, percent: f64) -> Regiemix {
    let percent = if percent.is_finite() {
        percent.round().clamp(0.0, 100.0)
    } else {
        role.percent(mix)
    };
    let others: Vec<Role> = Role::ALL.into_iter().filter(|one| *one != role).collect();
    let [first, second] = [others[0], others[1]].map(|one| one.percent(mix));
    let rest = 100.0 - percent;
    let part = if first + second > 0.0 {
        first / (first + second)
    } else {
        0.5
    };
    let first = (rest * part).round();
    let mut percents = [0.0; 3];
    percents[role as usize] = percent;
    percents[others[0] as usize] = first;
    percents[others[1] as usize] = rest - first;
    let [bestuur, terrein, beleid] = percents.map(|one| one / 100.0);
    Regiemix::from_weights(bestuur, terrein, beleid)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_model::Scenario;

    fn percents(mix: Regiemix) -> [f64; 3] {
        Role::ALL.map(|role| role.percent(mix))
    }

    #[test]
    fn the_others_keep_their_proportion() {
        let mix = with_percent(Scenario::Beleidsregisseur.mix(), Role::Beleid, 20.0);
        assert_eq!(percents(mix), [30.0, 50.0, 20.0]);
    }

    #[test]
    fn what_one_gives_up_is_shared_where_the_others_had_nothing() {
        let all = with_percent(Scenario::Vandaag.mix(), Role::Bestuur, 100.0);
        assert_eq!(percents(all), [100.0, 0.0, 0.0]);
        assert_eq!(
            percents(with_percent(all, Role::Bestuur, 90.0)),
            [90.0, 5.0, 5.0]
        );
    }

    proptest! {
        #[test]
        fn whole_percentages_always_add_up(moves in proptest::collection::vec((0usize..3, 0u8..=100), 1..12)) {
            let mut mix = Scenario::Vandaag.mix();
            for (role, percent) in moves {
                mix = with_percent(mix, Role::ALL[role], f64::from(percent));
                let found = percents(mix);
                prop_assert_eq!(found.iter().sum::<f64>(), 100.0);
                prop_assert_eq!(found[role], f64::from(percent));
                prop_assert!(found.iter().all(|one| one.fract() == 0.0));
            }
        }
    }
}
