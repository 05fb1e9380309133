//! One quantity of a month set to its value in another month.

use super::{Snapshot, pooling};
use crate::description::Node;
use crate::levers::Levers;
use crate::region::Municipality;
use crate::setting::{Inputs, Setting};
use std::borrow::Cow;

impl Snapshot<'_> {
    /// This month, but with one quantity as it is in another.
    ///
    /// Only the quantity itself is set: what follows from it stays as it is here, until
    /// [`Snapshot::values`] works it out.
    #[must_use]
    pub fn with(&self, node: Node, other: &Self) -> Self {
        let mut mixed = self.clone();
        mixed.set(node, other);
        mixed
    }

    fn set(&mut self, node: Node, other: &Self) {
        let chosen = &other.setting.levers;
        let stocks = &mut self.state.stocks;
        let pipeline = &mut self.state.pipeline;
        match node {
            Node::Regiemix => self.change_levers(|levers| levers.mix = chosen.mix),
            Node::Inwoners => self.set_inhabitants(chosen),
            Node::Gemeenten => self.divide_as(other),
            Node::Beleidsschaal => self.set_pooling(pooling(chosen)),
            Node::Doorzettingsmacht => {
                self.change_levers(|levers| levers.doorzettingsmacht = chosen.doorzettingsmacht);
            }
            Node::Middelen => self.change_levers(|levers| levers.budget_eur = chosen.budget_eur),
            Node::MeerKeuzes => {
                let mut levers = self.setting.levers.as_ref().clone();
                levers.further = chosen.further.clone();
                let moved = other.setting.moved().clone();
                self.setting = Setting::with(moved, Cow::Owned(levers), self.setting.inputs());
            }
            Node::Signaal
            | Node::Akkoord
            | Node::Advies
            | Node::ToewijzenLde
            | Node::ToewijzenMaatwerk => self.set_instrument(node, other),
            Node::Actoren => self.rebuild(Inputs {
                actors: other.setting.actors,
                ..self.setting.inputs()
            }),
            Node::Deelname => self.setting.participation = other.setting.participation,
            Node::Afstand => self.setting.distance = other.setting.distance,
            Node::Oproep => {
                self.state.funded = other.state.funded;
                self.workings.events.funded = other.workings.events.funded;
            }
            Node::Ervaring => {
                self.state.experience = other.state.experience;
                self.workings.events.experience = other.workings.events.experience;
            }
            Node::Trekkers => {
                self.state.trekkers = self.redistributed(&other.state.trekkers, other);
                self.workings.events.trekkers =
                    self.redistributed(&other.workings.events.trekkers, other);
            }
            Node::TijdBestuur => self.workings.effort.bestuur = other.workings.effort.bestuur,
            Node::TijdTerrein => self.workings.effort.terrein = other.workings.effort.terrein,
            Node::TijdBeleid => self.workings.effort.beleid = other.workings.effort.beleid,
            Node::ContactBesturen => {
                let reach = &other.workings.reach;
                self.workings.reach.councils = reach.councils;
                self.workings.reach.each_council = self.redistributed(&reach.each_council, other);
            }
            Node::ContactActoren => self.workings.reach.actors = other.workings.reach.actors,
            Node::BereikTerrein => self.workings.reach.field = other.workings.reach.field,
            Node::BereikBeleid => self.workings.reach.pol = other.workings.reach.pol,
            Node::Legitimiteit => self.workings.legitimacy = other.workings.legitimacy,
            Node::Weerstand => self.workings.resistance = other.workings.resistance,
            Node::Partijdigheid => self.workings.partiality = other.workings.partiality,
            Node::Draagvlak => {
                self.state.draagvlak = self.redistributed(&other.state.draagvlak, other);
            }
            Node::InterneRegie => stocks.interne_regie = other.state.stocks.interne_regie,
            Node::GedragenVisie => stocks.gedragen_visie = other.state.stocks.gedragen_visie,
            Node::SamenwerkingSe => stocks.samenwerking_se = other.state.stocks.samenwerking_se,
            Node::SamenwerkingBestuur => {
                stocks.samenwerking_bestuur = other.state.stocks.samenwerking_bestuur;
            }
            Node::SamenwerkingNec => stocks.samenwerking_nec = other.state.stocks.samenwerking_nec,
            Node::AfstemmingVdab => stocks.afstemming_vdab = other.state.stocks.afstemming_vdab,
            Node::Beleidscoherentie => {
                stocks.beleidscoherentie = other.state.stocks.beleidscoherentie;
            }
            Node::PassendePlaatsen => {
                stocks.passende_plaatsen = other.state.stocks.passende_plaatsen;
            }
            Node::KansDoorstroom => self.workings.moving.rate = other.workings.moving.rate,
            Node::Terugval => self.workings.moving.relapse = other.workings.moving.relapse,
            Node::Werkzoekenden => pipeline.jobseekers = other.state.pipeline.jobseekers,
            Node::Tickets => pipeline.ticket_holders = other.state.pipeline.ticket_holders,
            Node::PlaatsenLde => pipeline.places_lde = other.state.pipeline.places_lde,
            Node::PlaatsenMaatwerk => {
                pipeline.places_maatwerk = other.state.pipeline.places_maatwerk;
            }
            Node::WerknemersLde => pipeline.workers_lde = other.state.pipeline.workers_lde,
            Node::WerknemersMaatwerk => {
                pipeline.workers_maatwerk = other.state.pipeline.workers_maatwerk;
            }
            Node::Doorstroom => self.state.tally.doorstroom = other.state.tally.doorstroom,
            Node::Carrousel => self.state.tally.carrousel = other.state.tally.carrousel,
            // They have no place in a month: they are read off at its end.
            Node::AanHetWerk
            | Node::InvullingLde
            | Node::InvullingMaatwerk
            | Node::Nabijheid
            | Node::Autonomie
            | Node::Kost => {}
        }
    }

    /// Sets the number of inhabitants; the policy scale stays as many times the region as it is here.
    fn set_inhabitants(&mut self, chosen: &Levers) {
        let pooling = pooling(&self.setting.levers);
        if self.setting.levers.region.inhabitants() != chosen.region.inhabitants() {
            self.change_levers(|levers| levers.region = chosen.region.divided_as(&levers.region));
            self.set_pooling(pooling);
        }
    }

    /// Sets how many times the region fits into its policy scale.
    fn set_pooling(&mut self, times: f64) {
        if pooling(&self.setting.levers) != times {
            self.change_levers(|levers| {
                levers.policy_inhabitants = levers.region.inhabitants() * times;
            });
        }
    }

    /// Changes a lever, and what follows from it without a name of its own.
    fn change_levers(&mut self, change: impl FnOnce(&mut Levers)) {
        change(self.setting.levers.to_mut());
        self.rebuild(self.setting.inputs());
    }

    fn rebuild(&mut self, inputs: Inputs) {
        let levers = Cow::Owned(self.setting.levers.as_ref().clone());
        self.setting = Setting::with(self.setting.moved().clone(), levers, inputs);
    }

    /// Sets an instrument, tied to the doorzettingsmacht or not as it is in the other month.
    fn set_instrument(&mut self, node: Node, other: &Self) {
        let mut inputs = self.setting.inputs();
        let overrides = &mut self.setting.levers.to_mut().overrides;
        let (own, theirs) = (&mut inputs.instruments, &other.setting.instruments);
        let chosen = &other.setting.levers.overrides;
        match node {
            Node::Signaal => {
                (own.signal, overrides.signal) = (theirs.signal, chosen.signal);
            }
            Node::Akkoord => {
                (own.agreement, overrides.agreement) = (theirs.agreement, chosen.agreement);
            }
            Node::Advies => {
                (own.advice, overrides.advice) = (theirs.advice, chosen.advice);
            }
            Node::ToewijzenLde => {
                own.allocation_lde = theirs.allocation_lde;
                overrides.allocation_lde = chosen.allocation_lde;
            }
            _ => {
                own.allocation_maatwerk = theirs.allocation_maatwerk;
                overrides.allocation_maatwerk = chosen.allocation_maatwerk;
            }
        }
        self.rebuild(inputs);
    }

    /// Divides the inhabitants over municipalities as in the other month; the values of the
    /// municipalities are redistributed with them.
    fn divide_as(&mut self, other: &Self) {
        let here = self.setting.levers.region.municipalities();
        let there = other.setting.levers.region.municipalities();
        if here == there {
            return;
        }
        let moved = |values: &[f64]| redistributed(values, here, there);
        let draagvlak = moved(&self.state.draagvlak);
        let before = moved(&self.state.trekkers);
        let after = moved(&self.workings.events.trekkers);
        let noise = moved(&self.workings.events.noise);
        let each_council = moved(&self.workings.reach.each_council);
        (self.state.draagvlak, self.state.trekkers) = (draagvlak, before);
        (self.workings.events.trekkers, self.workings.events.noise) = (after, noise);
        self.workings.reach.each_council = each_council;
        let region = &other.setting.levers.region;
        self.change_levers(|levers| levers.region = levers.region.divided_as(region));
    }

    /// Values of the municipalities of another month, for those of this month.
    fn redistributed(&self, values: &[f64], other: &Self) -> Vec<f64> {
        let here = self.setting.levers.region.municipalities();
        redistributed(values, other.setting.levers.region.municipalities(), here)
    }
}

/// Values by municipality, for other municipalities.
///
/// With the inhabitants in a row, municipality after municipality, each of the others gets the mean
/// over its own part of the row. So the mean over the inhabitants stays what it was.
fn redistributed(values: &[f64], own: &[Municipality], others: &[Municipality]) -> Vec<f64> {
    if own == others {
        return values.to_vec();
    }
    let mut end = 0.0;
    let parts: Vec<(f64, f64, f64)> = own
        .iter()
        .zip(values)
        .map(|(one, value)| {
            let start = end;
            end += one.share();
            (start, end, *value)
        })
        .collect();
    let mut start = 0.0;
    others
        .iter()
        .map(|one| {
            let (lo, hi) = (start, start + one.share());
            start = hi;
            let common = parts
                .iter()
                .map(|(from, to, value)| (to.min(hi) - from.max(lo)).max(0.0) * value);
            common.sum::<f64>() / one.share()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::redistributed;
    use crate::region::Region;

    #[test]
    fn the_mean_over_the_inhabitants_stays_for_any_division() {
        let own = Region::rank_size(100_000, 2.6, Some(50_000.0));
        let others = Region::equal(100_000, 4);
        let values = [0.9, 0.2, 0.4];
        let moved = redistributed(&values, own.municipalities(), others.municipalities());
        assert!((moved[0] - 0.9).abs() < 1e-12 && moved[3] < 0.4);
        let mean = others.mean_over_people(&moved) - own.mean_over_people(&values);
        assert!(mean.abs() < 1e-12);
        let same = redistributed(&values, own.municipalities(), own.municipalities());
        assert_eq!(same, values);
    }
}
