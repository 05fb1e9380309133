//! Constants of a set of levers that are the same for all members.

use crate::lanes::{Single, all};
use regiewijzer_model::draws::parts_of_65536;
use regiewijzer_model::mechanism::{autonomy, funding::Form, trekkers};
use regiewijzer_model::setting::Setting;
use regiewijzer_model::{Instruments, Levers, Municipality, Region, World};

/// A set of levers and what follows from it in every world alike.
#[derive(Clone, Debug)]
pub(crate) struct LeverConstants<'a> {
    pub(crate) levers: &'a Levers,
    pub(crate) instruments: Instruments,
    pub(crate) funding: Form,
    /// `ν`.
    pub(crate) number: f64,
    /// `1 − c` of the last municipality: how far it doesn't count.
    pub(crate) missing: f64,
    /// `(Σ c·s²)·P/P_p`.
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
    /// `w = c·s`.
    pub(crate) share: Single,
    /// `c`.
    pub(crate) count: Single,
    /// `1 − s·P/P_p`.
    pub(crate) overruled: Single,
    /// `s`, in 64 bits.
    pub(crate) size: f64,
    /// `log₂(s·P/20,700)`.
    pub(crate) log2_size: f64,
}

impl<'a> LeverConstants<'a> {
    pub(crate) fn new(levers: &'a Levers) -> Self {
        let any_world = World::middle();
        let setting = Setting::new(&any_world, levers);
        let inhabitants = levers.region.inhabitants();
        let municipalities = levers.region.municipalities();
        let council = |(one, &weight): (&Municipality, &f64)| CouncilConstants {
            share: all(one.share()),
            count: all(one.count),
            overruled: all(1.0 - weight),
            size: one.size,
            log2_size: libm::log2(one.size * inhabitants / Region::INHABITANTS_PER_MUNICIPALITY),
        };
        Self {
            levers,
            instruments: setting.instruments,
            funding: setting.funding,
            number: levers.region.number(),
            missing: municipalities.last().map_or(0.0, |last| 1.0 - last.count),
            concentration: levers.region.concentration() * inhabitants / levers.policy_inhabitants,
            councils: municipalities
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
}
