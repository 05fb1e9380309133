//! How the means come in (§4.4, §1.3).
//!
//! By project call: every 36 months a new call, lost with chance `lose`; then
//! there is no subsidy until the next. Structural: no calls. By the
//! gemeentefonds: no calls either, but the councils may spend the means on
//! other aims, a part `gemeentefonds_keep` of them.

use crate::draws::{Happened, RegionDraws};
use crate::further::{Further, FurtherLever};
use crate::parameter::World;

/// A form of funding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A call every 36 months, as today.
    Project,
    /// Lasting means.
    Structural,
    /// Means without a label, in the general fund of the municipalities.
    Gemeentefonds,
}

/// Months between calls.
pub const CALL: u32 = 36;

impl Form {
    /// The form that the further levers choose.
    #[must_use]
    pub fn of(further: &Further) -> Self {
        match further.level(FurtherLever::Financiering) {
            level if level < 0.5 => Self::Project,
            level if level < 1.5 => Self::Structural,
            _ => Self::Gemeentefonds,
        }
    }

    /// The part of the means that stays with the regierol, 0–1.
    #[must_use]
    pub fn earmarked(self, world: &World) -> f64 {
        if self == Self::Gemeentefonds {
            1.0 + world.gemeentefonds_keep
        } else {
            1.0
        }
    }

    /// Does a call fall in this month of the horizon, from 1? None does in the spin-up, month 0.
    #[must_use]
    pub fn has_call(self, month: u32) -> bool {
        self == Self::Project && month > 1 && (month - 1).is_multiple_of(CALL)
    }

    /// Is there a subsidy after this month's call, if there is one? `month` counts from 1 at the start of the horizon.
    #[must_use]
    pub fn step(self, world: &World, funded: Happened, month: u32, draws: RegionDraws) -> Happened {
        match self {
            Self::Project if self.has_call(month) => 1.0 - draws.second(world.lose),
            Self::Project => funded,
            Self::Structural | Self::Gemeentefonds => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::Draws;

    #[test]
    fn a_call_can_be_lost_in_month_37_and_won_back_in_month_73() {
        let world = World::middle();
        let draws = Draws::expected().turn_to(0);
        let lost = Form::Project.step(&world, 1.0, 37, draws);
        assert_eq!(lost, 1.0 - world.lose);
        assert_eq!(Form::Project.step(&world, lost, 38, draws), lost);
        assert_eq!(Form::Structural.step(&world, 1.0, 37, draws), 1.0);
        assert_eq!(Form::Project.step(&world, 1.0, 1, draws), 1.0);
    }

    #[test]
    fn only_the_gemeentefonds_lets_means_go_to_other_aims() {
        let world = World {
            gemeentefonds_keep: -0.3,
            ..World::middle()
        };
        let form = |level| {
            let mut further = Further::default();
            further.set(FurtherLever::Financiering, level).unwrap();
            Form::of(&further)
        };
        assert_eq!(
            [0.0, 1.0, 2.0].map(form),
            [Form::Project, Form::Structural, Form::Gemeentefonds]
        );
        assert_eq!(
            [0.0, 1.0, 2.0].map(|level| form(level).earmarked(&world)),
            [1.0, 1.0, 0.7]
        );
    }
}
