//! What the time of a month reaches.

use crate::mechanism::effort::Effort;
use crate::mechanism::{contact, interne_regie, policy_reach};
use crate::setting::Setting;

/// What the month's work reaches, each 0–1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reach {
    /// `cb_i`, per council.
    pub(super) each_council: Vec<f64>,
    /// `Σ w·cb_i`: contact with councils, by the people that they stand for.
    pub(super) councils: f64,
    /// `ca`: contact with actors.
    pub(super) actors: f64,
    /// `te`: reach in the field as a whole.
    pub(super) field: f64,
    /// `pol`: reach on policy.
    pub(super) pol: f64,
}

impl Reach {
    /// What this much time reaches, with this experience and this much interne regie.
    pub(super) fn of(
        setting: &Setting<'_>,
        effort: Effort,
        experience: f64,
        interne_regie: f64,
    ) -> Self {
        let world = &setting.world;
        let external = interne_regie::external(world, interne_regie);
        let inside = effort.bestuur * experience;
        let field = effort.terrein * experience;
        let policy = effort.beleid * experience;
        let each_council: Vec<f64> = setting
            .attention
            .iter()
            .map(|&part| contact::with_council(world, inside, part))
            .collect();
        Self {
            councils: setting.levers.region.mean_over_people(&each_council),
            each_council,
            // Without interne regie no external regie: it bounds what is reached outside (§2.5).
            actors: external * contact::with_actors(setting, field),
            field: external * contact::with_field(world, field),
            pol: external * policy_reach::pol(setting, policy),
        }
    }
}
