//! Places grow along the Flemish growth path (§1.2) and through local government (§3.3).
//!
//! The growth path is a given: 402 full-time places in local services and 690 in
//! maatwerk over a legislature, for 6.47 million inhabitants (5,092,811/0.787).
//! A region that advises well draws more of it, at the cost of others:
//! `× (1 + tilt·(pol·adv − 0.1))`. Local government as client and provider adds
//! `gS·S·PL` to local services.

use crate::setting::Setting;
use crate::state::Pipeline;

/// Growth of places in local services per 1,000 inhabitants over a legislature of 72 months.
pub const GROWTH_LDE: f64 = 0.062;
/// Growth of places in maatwerk per 1,000 inhabitants over a legislature of 72 months.
pub const GROWTH_MAATWERK: f64 = 0.107;
/// Months of a legislature over which the growth path is spread.
pub const LEGISLATURE: f64 = 72.0;
/// The draw of an average region; below it, places go elsewhere.
pub const AVERAGE_DRAW: f64 = 0.1;

/// Places in local services and in maatwerk at the end of the month, per 1,000 inhabitants.
#[must_use]
pub fn step(
    setting: &Setting<'_>,
    pipeline: &Pipeline,
    pol: f64,
    samenwerking_bestuur: f64,
) -> (f64, f64) {
    let world = &setting.world;
    let draw = 1.0 + world.tilt * (pol * setting.instruments.advice - AVERAGE_DRAW);
    let own = world.g_s * samenwerking_bestuur * pipeline.places_lde;
    (
        pipeline.places_lde + GROWTH_LDE / LEGISLATURE * draw + own,
        pipeline.places_maatwerk + GROWTH_MAATWERK / LEGISLATURE * draw,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};

    #[test]
    fn the_growth_path_per_inhabitant_is_the_published_one() {
        // §1.2 and §1.3: 402 and 690 places, 5,092,811 inhabitants being 78.7% of Flanders.
        let thousands = 5_092_811.0 / 0.787 / 1000.0;
        assert_eq!((402.0 / thousands * 1000.0f64).round() / 1000.0, GROWTH_LDE);
        assert_eq!(
            (690.0 / thousands * 1000.0f64).round() / 1000.0,
            GROWTH_MAATWERK
        );
    }

    const PIPELINE: Pipeline = Pipeline {
        jobseekers: 12.0,
        ticket_holders: 0.5,
        workers_lde: 0.3,
        workers_maatwerk: 2.8,
        places_lde: 0.4,
        places_maatwerk: 3.0,
    };

    #[test]
    fn an_average_region_gets_the_growth_path_over_a_legislature() {
        let mut setting = setting();
        setting.world.tilt = 2.0;
        setting.instruments.advice = 0.5;
        let (lde, maatwerk) = step(&setting, &PIPELINE, 0.2, 0.0);
        assert!(near(72.0 * (lde - 0.4), 0.062));
        assert!(near(72.0 * (maatwerk - 3.0), 0.107));
    }

    /// t = 1 + 2·(.6·.5 − .1) = 1.4; local government adds .001·.5·.4 = .0002.
    #[test]
    fn advice_draws_places_and_cooperation_with_local_government_adds_some() {
        let mut setting = setting();
        setting.world.tilt = 2.0;
        setting.world.g_s = 0.001;
        setting.instruments.advice = 0.5;
        let (lde, maatwerk) = step(&setting, &PIPELINE, 0.6, 0.5);
        assert!(near(72.0 * (lde - 0.4 - 0.0002), 1.4 * 0.062));
        assert!(near(72.0 * (maatwerk - 3.0), 1.4 * 0.107));
    }
}
