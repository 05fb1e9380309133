//! What doesn't change while a set of levers is in force, of four members.
//!
//! The same as [`regiewijzer_model::setting`], with products of constants taken beforehand. What is
//! done once for the levers is done in 64 bits, but for the powers; the month reads 32.

use crate::chance::limits;
use crate::lanes::{Double, Single, Whole, all, double, exp2, log2, single};
use crate::lever_constants::LeverConstants;
use crate::worlds::Worlds;
use regiewijzer_model::means::SUBSIDY_SHARE;
use regiewijzer_model::mechanism::funding::Form;
use regiewijzer_model::mechanism::places::{
    AVERAGE_DRAW, GROWTH_LDE, GROWTH_MAATWERK, LEGISLATURE,
};
use regiewijzer_model::mechanism::proximity::{HOURS_PER_CONTACT, HOURS_PER_MONTH, TERREIN};
use regiewijzer_model::mechanism::{
    actors, afstemming_vdab, beleidscoherentie, instruments, matching, passende_plaatsen,
    samenwerking_bestuur,
};
use regiewijzer_model::{Parameter, Reading};
use std::f64::consts::LOG2_E;

/// The constants of four members.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Setting {
    // Chance and experience; experience feeds a sum of contacts that may run to thousands: 64 bits.
    pub(crate) turn: Double,
    pub(crate) turn_limits: Whole,
    pub(crate) trek: Single,
    pub(crate) trek_limits: Whole,
    pub(crate) lose: Double,
    pub(crate) lose_limits: Whole,
    pub(crate) e0: Double,
    /// `1/learn`.
    learning: Double,
    job: Double,
    // Means, in FTE: where the subsidy comes in, and what the fixed load, power and partners take.
    full: Double,
    load: Double,
    // Contact and reach.
    pub(crate) c0: Single,
    /// `1 − c0`.
    pub(crate) c0_rest: Single,
    /// Time works above a threshold: it and where it brings a half are squared.
    threshold: bool,
    /// The least willing council decides.
    pub(crate) weakest: bool,
    /// `ct·K`.
    pub(crate) ct_k: Single,
    pub(crate) ht: Single,
    /// `ep·tables`.
    pub(crate) ep_tables: Single,
    pub(crate) ep: Single,
    /// `min(1, c)^gc`.
    pub(crate) table_weight: Single,
    // Resistance.
    /// `res·all_mw·(1 − δ)`.
    pub(crate) push: Single,
    /// `rimp·all_lde·(1 − δ)`.
    pub(crate) partial: Single,
    // Draagvlak.
    /// `v/3`.
    pub(crate) v_third: Single,
    /// `aD·r_trek`.
    pub(crate) trekker_gain: Single,
    pub(crate) d_d: Single,
    // Stocks of the region: gains with their constant factors, and losses.
    pub(crate) a_i: Single,
    pub(crate) d_i: Single,
    /// `aV·ν^−gV/ν`, for the sum over the councils.
    pub(crate) a_v: Single,
    pub(crate) d_v: Single,
    /// `aT·part·μ`.
    pub(crate) a_t: Single,
    pub(crate) d_t: Single,
    pub(crate) a_s: Single,
    /// `0.4·part`.
    pub(crate) consultation: Single,
    pub(crate) d_s: Single,
    pub(crate) critical_mass: Single,
    pub(crate) a_n: Single,
    pub(crate) d_n: Single,
    pub(crate) open: Single,
    /// `aA·(0.25 + 0.5·agr'·P/(P + Pv))`.
    pub(crate) a_a_field: Single,
    /// `aA·0.25·sig`.
    pub(crate) a_a_pol: Single,
    pub(crate) d_a: Single,
    /// `aC·(0.4 + 0.3·sig + 0.3·adv)`.
    pub(crate) a_c: Single,
    pub(crate) d_c: Single,
    /// `aF·0.5·(adv + all)·0.5`, for `1 + A`.
    pub(crate) a_f: Single,
    pub(crate) d_f: Single,
    // Jobseekers, workers and places.
    pub(crate) tau0: Single,
    /// `tau0·i1`.
    pub(crate) tau0_i1: Single,
    pub(crate) h: Single,
    pub(crate) q: Single,
    pub(crate) fail: Single,
    pub(crate) uin: Single,
    pub(crate) uex: Single,
    /// `4·km`.
    pub(crate) km: Single,
    pub(crate) ph0: Single,
    /// `ph0·ph1`.
    pub(crate) ph0_ph1: Single,
    /// `ph0·ph2`.
    pub(crate) ph0_ph2: Single,
    pub(crate) ps0: Single,
    /// `ps0·ps1`.
    pub(crate) ps0_ps1: Single,
    pub(crate) ex: Single,
    pub(crate) g_s: Single,
    /// Growth of places a month where policy work reaches nothing; more by `pol` times the second.
    pub(crate) places_lde: [Single; 2],
    pub(crate) places_maatwerk: [Single; 2],
}

/// The constants of one municipality, of four members.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CouncilSetting {
    /// `cs·need/a`: time at which contact is a half.
    pub(crate) half: Single,
    /// `aD·(r0 + r_opp·opp)`.
    pub(crate) base_gain: Single,
}

/// The regisseur's time, of four members, while the means last.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Effort {
    pub(crate) bestuur: Single,
    pub(crate) terrein: Single,
    pub(crate) beleid: Single,
    /// Contacts per council per month of a regisseur with full experience.
    pub(crate) contacts: Double,
    /// `pace/learn`: the part of what lacks of experience that is learned in a month.
    pub(crate) learning: Double,
}

impl Setting {
    /// The constants of these worlds; `agreement` tells whether one with VDAB was there before. Those of
    /// the municipalities go into `councils`.
    pub(crate) fn new(
        worlds: &Worlds,
        constants: &LeverConstants<'_>,
        agreement: Double,
        councils: &mut [CouncilSetting],
    ) -> Self {
        let worlds = worlds.in_force(constants.levers);
        let get = |parameter| worlds.get(parameter);
        let low = |parameter| single(worlds.get(parameter));
        let of = Double::splat;

        let inhabitants = constants.levers.region.inhabitants();
        let actors = get(Parameter::K0) * of(inhabitants / actors::INHABITANTS);
        let critical_mass = actors / (actors + get(Parameter::KMass));
        let scale_of_maatwerk = of(inhabitants) / get(Parameter::PMw);
        let away = exp2(single(scale_of_maatwerk * of(-LOG2_E)));
        let participation = Double::ONE - get(Parameter::Mw) * double(away);
        let cover = of(constants.levers.policy_inhabitants) / get(Parameter::PSub);
        let tables = if worlds.has(Reading::BeleidEvenredig) {
            Double::ONE
        } else {
            cover.fast_max(Double::ONE)
        };
        let threshold = worlds.has(Reading::VerzadigingDrempel);
        let half = |x: Single| if threshold { x * x } else { x };
        let part = single(cover.fast_min(Double::ONE));
        let far = Single::ONE - exp2(single(cover * of(-LOG2_E)));
        let distance = far * all(1.0 - constants.concentration);
        let near = Single::ONE - distance;

        let signal = constants.instruments.signal;
        let advice = constants.instruments.advice;
        let earmarked = match constants.funding {
            Form::Gemeentefonds => Double::ONE + get(Parameter::GemeentefondsKeep),
            Form::Project | Form::Structural => Double::ONE,
        };
        let [presence, by_agreement, voice] = afstemming_vdab::WEIGHTS;
        let chosen = constants.instruments.agreement;
        let strength = agreement * of(chosen.max(instruments::EXISTING_AGREEMENT))
            + (Double::ONE - agreement) * of(chosen);
        let scale = of(inhabitants) / (of(inhabitants) + get(Parameter::PV));
        let [work, by_voice, by_advice] = beleidscoherentie::WEIGHTS;
        let say = passende_plaatsen::SAY * (advice + constants.instruments.allocation());
        let number = constants.number;
        let brake = exp2(low(Parameter::GV) * all(-libm::log2(number)));
        let tilt = get(Parameter::Tilt);
        let growth = |path: f64| {
            let month = of(path / LEGISLATURE);
            let without = month * (Double::ONE - tilt * of(AVERAGE_DRAW));
            [single(without), single(month * tilt * of(advice))]
        };

        let (attn, svc, cs) = (
            low(Parameter::Attn),
            low(Parameter::Svc),
            low(Parameter::Cs),
        );
        let (a_d, r0, r_opp) = (low(Parameter::AD), low(Parameter::R0), low(Parameter::ROpp));
        let even = (Single::ONE - attn) * all(1.0 / number);
        let presence_rate = single(actors * of(-actors::PRESENCE * LOG2_E));
        for (own, council) in councils.iter_mut().zip(&constants.councils) {
            let need = exp2(svc * all(council.log2_size));
            let opportunity = Single::ONE - exp2(presence_rate * all(council.size));
            own.half = half(cs * need / (attn * all(council.size) + even));
            own.base_gain = a_d * (r0 + r_opp * opportunity);
        }

        Self {
            turn: get(Parameter::Turn),
            turn_limits: limits(get(Parameter::Turn).to_array()),
            trek: low(Parameter::Trek),
            trek_limits: limits(get(Parameter::Trek).to_array()),
            lose: get(Parameter::Lose),
            lose_limits: limits(get(Parameter::Lose).to_array()),
            e0: get(Parameter::E0),
            learning: Double::ONE / get(Parameter::Learn),
            job: get(Parameter::Job),
            full: of(constants.levers.budget_eur) * earmarked / (get(Parameter::Cost) * of(1000.0)),
            load: get(Parameter::F0)
                + get(Parameter::F1) * of(number)
                + get(Parameter::TAgr) * of(chosen)
                + get(Parameter::TAdv) * of(advice)
                + get(Parameter::TAll) * of(constants.instruments.allocation())
                + get(Parameter::TTab) * of(constants.pooling() - 1.0),
            c0: low(Parameter::C0),
            c0_rest: single(Double::ONE - get(Parameter::C0)),
            threshold,
            weakest: worlds.has(Reading::InstemmingZwakste),
            ct_k: half(single(get(Parameter::Ct) * actors)),
            ht: half(low(Parameter::Ht)),
            ep_tables: half(single(get(Parameter::Ep) * tables)),
            ep: half(low(Parameter::Ep)),
            table_weight: exp2(low(Parameter::Gc) * log2(part)),
            push: low(Parameter::Res) * all(constants.instruments.allocation_maatwerk) * near,
            partial: low(Parameter::Rimp) * all(constants.instruments.allocation_lde) * near,
            v_third: single(get(Parameter::V) * of(1.0 / 3.0)),
            trekker_gain: a_d * low(Parameter::RTrek),
            d_d: low(Parameter::DD),
            a_i: low(Parameter::AI),
            d_i: low(Parameter::DI),
            a_v: single(get(Parameter::AV) * of(1.0 / number)) * brake,
            d_v: low(Parameter::DV),
            a_t: single(get(Parameter::AT) * participation * critical_mass),
            d_t: low(Parameter::DT),
            a_s: low(Parameter::AS),
            consultation: single(of(1.0 - samenwerking_bestuur::COUNCILS) * participation),
            d_s: low(Parameter::DS),
            critical_mass: single(critical_mass),
            a_n: low(Parameter::AN),
            d_n: low(Parameter::DN),
            open: low(Parameter::Open),
            a_a_field: single(
                get(Parameter::AA) * (of(presence) + of(by_agreement) * strength * scale),
            ),
            a_a_pol: single(get(Parameter::AA) * of(voice * signal)),
            d_a: low(Parameter::DA),
            a_c: single(get(Parameter::AC) * of(work + by_voice * signal + by_advice * advice)),
            d_c: low(Parameter::DC),
            a_f: single(get(Parameter::AF) * of(say * passende_plaatsen::INSIGHT)),
            d_f: low(Parameter::DF),
            tau0: low(Parameter::Tau0),
            tau0_i1: single(get(Parameter::Tau0) * get(Parameter::I1)),
            h: low(Parameter::H),
            q: low(Parameter::Q),
            fail: low(Parameter::Fail),
            uin: low(Parameter::Uin),
            uex: low(Parameter::Uex),
            km: single(get(Parameter::Km) * of(matching::RATE)),
            ph0: low(Parameter::Ph0),
            ph0_ph1: single(get(Parameter::Ph0) * get(Parameter::Ph1)),
            ph0_ph2: single(get(Parameter::Ph0) * get(Parameter::Ph2)),
            ps0: low(Parameter::Ps0),
            ps0_ps1: single(get(Parameter::Ps0) * get(Parameter::Ps1)),
            ex: low(Parameter::Ex),
            g_s: low(Parameter::GS),
            places_lde: growth(GROWTH_LDE),
            places_maatwerk: growth(GROWTH_MAATWERK),
        }
    }

    /// Time as what it brings follows from it: itself, or its square.
    #[inline(always)]
    pub(crate) fn time(&self, spent: Single) -> Single {
        if self.threshold { spent * spent } else { spent }
    }

    /// The regisseur's time; `funded` is `y`, 0–1.
    pub(crate) fn effort(&self, constants: &LeverConstants<'_>, funded: Double) -> Effort {
        let of = Double::splat;
        let fte = self.full * (of(1.0 - SUBSIDY_SHARE) + of(SUBSIDY_SHARE) * funded);
        let free = (fte - self.load).fast_max(Double::ZERO);
        let part_time = Double::ONE - fte.fast_min(Double::ONE);
        let mix = constants.levers.mix;
        let visits =
            (mix.bestuur() + TERREIN * mix.terrein()) * HOURS_PER_MONTH / HOURS_PER_CONTACT;
        Effort {
            bestuur: single(free * of(mix.bestuur())),
            terrein: single(free * of(mix.terrein())),
            beleid: single(free * of(mix.beleid() * constants.pooling())),
            contacts: free * of(visits / constants.number),
            learning: self.learning * (Double::ONE - self.job * part_time),
        }
    }
}
