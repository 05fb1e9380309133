//! What changes from month to month, of four members; as [`regiewijzer_model::state`].

use crate::chance::{happened, indicator, limits};
use crate::lanes::{Double, Single, all, double, exp2, log2, share, single};
use crate::lever_constants::LeverConstants;
use crate::month::Chance;
use crate::worlds::Worlds;
use regiewijzer_model::draws::{ELECTION, REGION, WORDS};
use regiewijzer_model::mechanism::gedragen_visie::LEAST;
use regiewijzer_model::state::State as Reference;
use regiewijzer_model::{InitialStocks, Outcome, Parameter};

/// Factors of at least 0.02 that can be multiplied before the product leaves the normal numbers of 32 bits.
pub(crate) const FACTORS: usize = 16;

/// The state of the region, of four members.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct State {
    /// `e`, in 64 bits: contacts add up what follows from it.
    pub(crate) experience: Double,
    pub(crate) funded: Double,
    pub(crate) agreement: Double,
    /// `D̄`, of the draagvlak in the councils.
    pub(crate) mean_draagvlak: Single,
    /// `G`, of the draagvlak in the councils.
    pub(crate) consent: Single,
    pub(crate) interne_regie: Single,
    pub(crate) gedragen_visie: Single,
    pub(crate) samenwerking_se: Single,
    pub(crate) samenwerking_bestuur: Single,
    pub(crate) samenwerking_nec: Single,
    pub(crate) afstemming_vdab: Single,
    pub(crate) beleidscoherentie: Single,
    pub(crate) passende_plaatsen: Single,
    // Stocks that hardly decay keep every rounding: 64 bits.
    pub(crate) jobseekers: Double,
    pub(crate) ticket_holders: Single,
    pub(crate) workers_lde: Single,
    pub(crate) workers_maatwerk: Single,
    pub(crate) places_lde: Double,
    pub(crate) places_maatwerk: Double,
    // What is added up month by month: 64 bits, so that roundings don't add up too.
    pub(crate) doorstroom: Double,
    pub(crate) carrousel: Double,
    /// Contacts per council.
    pub(crate) contacts: Double,
    pub(crate) months: u32,
}

/// The state of one municipality, of four members.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Council {
    pub(crate) draagvlak: Single,
    pub(crate) trekker: Single,
}

impl State {
    /// The start of the spin-up.
    pub(crate) fn at_start(
        worlds: &Worlds,
        centre_city: bool,
        chance: Option<Chance<'_>>,
        councils: &mut [Council],
    ) -> Self {
        let start = Reference::at_start(0.0, vec![0.0]);
        let trek = worlds.get(Parameter::Trek);
        let draagvlak = all(start.draagvlak[0]);
        councils.fill(Council {
            draagvlak,
            trekker: single(trek),
        });
        let mut agreement = worlds.get(Parameter::Agr0);
        if centre_city {
            let more_often = agreement + worlds.get(Parameter::AgrCity);
            agreement = more_often.fast_min(Double::ONE);
        }
        if let Some(Chance { keys, members }) = chance {
            let page = keys.page(members, 0);
            let exists = happened(keys.block(&page, REGION)[0], limits(agreement.to_array()));
            agreement = double(indicator(exists));
            let trek_limits = limits(trek.to_array());
            for (place, four) in (ELECTION..).zip(councils.chunks_mut(WORDS as usize)) {
                for (council, word) in four.iter_mut().zip(keys.block(&page, place)) {
                    council.trekker = indicator(happened(word, trek_limits));
                }
            }
        }
        let (stocks, pipeline) = (start.stocks, start.pipeline);
        Self {
            experience: Double::splat(start.experience),
            funded: Double::splat(start.funded),
            agreement,
            mean_draagvlak: draagvlak,
            consent: draagvlak,
            interne_regie: all(stocks.interne_regie),
            gedragen_visie: all(stocks.gedragen_visie),
            samenwerking_se: all(stocks.samenwerking_se),
            samenwerking_bestuur: all(stocks.samenwerking_bestuur),
            samenwerking_nec: all(stocks.samenwerking_nec),
            afstemming_vdab: all(stocks.afstemming_vdab),
            beleidscoherentie: all(stocks.beleidscoherentie),
            passende_plaatsen: all(stocks.passende_plaatsen),
            jobseekers: Double::splat(pipeline.jobseekers),
            ticket_holders: all(pipeline.ticket_holders),
            workers_lde: all(pipeline.workers_lde),
            workers_maatwerk: all(pipeline.workers_maatwerk),
            places_lde: Double::splat(pipeline.places_lde),
            places_maatwerk: Double::splat(pipeline.places_maatwerk),
            ..Self::default()
        }
    }

    /// Starts the horizon: nothing is added up yet, and stocks are where the scan says.
    pub(crate) fn start_horizon(
        &mut self,
        start: &InitialStocks,
        constants: &LeverConstants<'_>,
        weakest: bool,
        councils: &mut [Council],
    ) {
        self.doorstroom = Double::ZERO;
        self.carrousel = Double::ZERO;
        self.contacts = Double::ZERO;
        self.months = 0;
        self.update_draagvlak(constants, weakest, councils);
        for (stock, level) in start.changed() {
            let level = all(level.get());
            if stock == Outcome::Draagvlak {
                let shift = level - exact_mean(constants, councils);
                for council in councils.iter_mut() {
                    council.draagvlak = share(council.draagvlak + shift);
                }
                self.update_draagvlak(constants, weakest, councils);
            } else if let Some(own) = self.stock(stock) {
                *own = level;
            }
        }
    }

    fn stock(&mut self, outcome: Outcome) -> Option<&mut Single> {
        match outcome {
            Outcome::GedragenVisie => Some(&mut self.gedragen_visie),
            Outcome::InterneRegie => Some(&mut self.interne_regie),
            Outcome::SamenwerkingSe => Some(&mut self.samenwerking_se),
            Outcome::SamenwerkingBestuur => Some(&mut self.samenwerking_bestuur),
            Outcome::SamenwerkingNec => Some(&mut self.samenwerking_nec),
            Outcome::AfstemmingVdab => Some(&mut self.afstemming_vdab),
            Outcome::Beleidscoherentie => Some(&mut self.beleidscoherentie),
            Outcome::PassendePlaatsen => Some(&mut self.passende_plaatsen),
            _ => None,
        }
    }

    /// Works out the mean draagvlak in the councils and what they consent to.
    fn update_draagvlak(
        &mut self,
        constants: &LeverConstants<'_>,
        weakest: bool,
        councils: &[Council],
    ) {
        let mut tally = DraagvlakTally::new();
        for (councils, uniform) in councils.chunks(4).zip(constants.councils.chunks(4)) {
            tally.make_room();
            for (council, uniform) in councils.iter().zip(uniform) {
                tally.add(council.draagvlak, uniform.share);
            }
        }
        (self.mean_draagvlak, self.consent) = tally.means(constants);
        if weakest {
            self.consent = least_willing(constants, councils);
        }
    }
}

/// `G` where the least willing council decides; the last one comes in as far as it counts.
pub(crate) fn least_willing(constants: &LeverConstants<'_>, councils: &[Council]) -> Single {
    let least = |councils: &[Council]| {
        let least = councils.iter().fold(Single::ONE, |least, council| {
            least.fast_min(council.draagvlak)
        });
        least.fast_max(Single::splat(LEAST as f32))
    };
    let others = least(&councils[..councils.len().saturating_sub(1)]);
    let missing = all(constants.missing);
    missing * others + (Single::ONE - missing) * least(councils)
}

/// `D̄` in 64 bits: where all councils are alike a shift to nought leaves nothing of any of them, and the
/// cube root of legitimacy sees the least that is left.
fn exact_mean(constants: &LeverConstants<'_>, councils: &[Council]) -> Single {
    let municipalities = constants.levers.region.municipalities();
    let mean = councils.iter().zip(municipalities);
    single(mean.fold(Double::ZERO, |sum, (council, one)| {
        sum + double(council.draagvlak) * Double::splat(one.share())
    }))
}

/// The draagvlak of the councils, one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DraagvlakTally {
    mean: Single,
    product: Single,
    logarithm: Single,
    fours: usize,
    /// That of the last council, at least 0.02.
    last: Single,
}

impl DraagvlakTally {
    #[inline(always)]
    pub(crate) fn new() -> Self {
        Self {
            mean: Single::ZERO,
            product: Single::ONE,
            logarithm: Single::ZERO,
            fours: 0,
            last: Single::ONE,
        }
    }

    /// Makes room for four more councils: before the product leaves the normal numbers its logarithm is kept.
    #[inline(always)]
    pub(crate) fn make_room(&mut self) {
        if self.fours == FACTORS / 4 {
            self.logarithm += log2(self.product);
            self.product = Single::ONE;
            self.fours = 0;
        }
        self.fours += 1;
    }

    #[inline(always)]
    pub(crate) fn add(&mut self, draagvlak: Single, share: Single) {
        self.mean += draagvlak * share;
        self.last = draagvlak.fast_max(Single::splat(LEAST as f32));
        self.product *= self.last;
    }

    /// The mean by population, and the geometric mean of the councils.
    #[inline(always)]
    pub(crate) fn means(self, constants: &LeverConstants<'_>) -> (Single, Single) {
        let mut logarithm = self.logarithm + log2(self.product);
        // The last council is a whole factor of the product, however little it counts.
        if constants.missing > 0.0 {
            logarithm -= log2(self.last) * all(constants.missing);
        }
        (self.mean, exp2(logarithm * all(1.0 / constants.number)))
    }
}
