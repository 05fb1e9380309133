//! Constants of a set of levers that are the same for all members.

use crate::lanes::{Single, all};
use regiewijzer_model::draws::parts_of_65536;
use regiewijzer_model::mechanism::{autonomy, funding::Form, trekkers};
use regiewijzer_model::setting::Setting;
use regiewijzer_model::{Instruments, Levers, Region, World};

/// A set of levers and what follows from it in every world alike.
#[derive(Clone, Debug)]
pub(crate) struct LeverConstants<'a> {
    pub(crate) levers: &'a Levers,
    pub(crate) instruments: Instruments,
    pub(crate) funding: Form,
    /// `n`.
    pub(crate) municipalities: f64,
    /// `log₂ n`.
    pub(crate) log2_municipalities: f64,
    /// `(Σ w²)·P/P_p`.
    pub(crate) concentration: f64,
    /// By municipality.
    pub(crate) councils: Vec<CouncilConstants>,
    /// A trekker goes where the lower half of the word is less than this.
    pub(crate) lost: u32,
    /// Autonomy of the councils: no uncertain parameter has a part in it.
    pub(crate) autonomy: f64,
    /// Cost in euro per inhabitant per year.
    pub(crate) cost: f64,
}

/// What is the same in every world, of one municipality.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CouncilConstants {
    /// `w`.
    pub(crate) share: Single,
    /// `1 − w·P/P_p`.
    pub(crate) overruled: Single,
    /// `w`, in 64 bits.
    pub(crate) exact_share: f64,
    /// `log₂(w·P/20,700)`.
    pub(crate) log2_size: f64,
}

impl<'a> LeverConstants<'a> {
    pub(crate) fn new(levers: &'a Levers) -> Self {
        let any_world = World::middle();
        let setting = Setting::new(&any_world, levers);
        let inhabitants = levers.region.inhabitants();
        let shares = levers.region.shares();
        let council = |(&w, &weight): (&f64, &f64)| CouncilConstants {
            share: all(w),
            overruled: all(1.0 - weight),
            exact_share: w,
            log2_size: libm::log2(w * inhabitants / Region::INHABITANTS_PER_MUNICIPALITY),
        };
        Self {
            levers,
            instruments: setting.instruments,
            funding: setting.funding,
            municipalities: setting.municipalities(),
            log2_municipalities: libm::log2(setting.municipalities()),
            concentration: shares.iter().map(|w| w * w).sum::<f64>() * inhabitants
                / levers.policy_inhabitants,
            councils: shares
                .iter()
                .zip(&setting.policy_weights)
                .map(council)
                .collect(),
            lost: parts_of_65536(trekkers::LOSS),
            autonomy: autonomy::autonomy(&setting),
            cost: levers.budget_eur / inhabitants,
        }
    }

    /// `P_p/P`.
    pub(crate) fn pooling(&self) -> f64 {
        self.levers.policy_inhabitants / self.levers.region.inhabitants()
    }

    /// Do the further levers move any parameter?
    pub(crate) fn moves_parameters(&self) -> bool {
        self.levers.further.changed().next().is_some()
    }
}
