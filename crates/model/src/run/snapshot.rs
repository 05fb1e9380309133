//! One month held still, so that each quantity can be read and set to another value.
//!
//! A [`Snapshot`] holds everything that a month is worked out from: levers, the state before, and
//! the workings in between. [`Snapshot::values`] works out each quantity *once*, from the others as
//! they stand. So where one quantity is set to another value, only what reads it directly moves:
//! that is how the arrows of [`crate::description`] are found and how strongly each works.
//! Noise is off.

mod set;

use super::month;
use super::workings::{Moment, Workings};
use crate::description::Node;
use crate::draws::Draws;
use crate::levers::Levers;
use crate::mechanism::{
    actors, autonomy, effort, impartiality, matching, participation, pipeline, proximity,
};
use crate::parameter::World;
use crate::region::Region;
use crate::setting::Setting;
use crate::state::State;

/// A value for every quantity, in the order of [`Node::ALL`].
pub type Values = [f64; Node::ALL.len()];

/// One month of one run, held still.
#[derive(Clone, Debug)]
pub struct Snapshot<'a> {
    setting: Setting<'a>,
    state: State,
    when: Moment,
    workings: Workings,
}

impl<'a> Snapshot<'a> {
    /// A month of the horizon, from 1, in this world under these levers; `state` is that at its start.
    #[must_use]
    pub fn new(world: &World, levers: &'a Levers, state: State, month: u32) -> Self {
        Self::of(
            Setting::new(world, levers),
            state,
            Moment::in_horizon(month),
        )
    }

    pub(super) fn of(setting: Setting<'a>, state: State, when: Moment) -> Self {
        let workings = Workings::of(&setting, &state, when, &mut Draws::expected());
        Self {
            setting,
            state,
            when,
            workings,
        }
    }

    /// The state at the start of the month.
    #[must_use]
    pub fn before(&self) -> &State {
        &self.state
    }

    /// The state at the end of the month.
    #[must_use]
    pub fn after(&self) -> State {
        month::next(&self.setting, &self.state, self.workings.clone())
    }

    /// The region.
    #[must_use]
    pub fn region(&self) -> &Region {
        &self.setting.levers.region
    }

    /// `cb_i`: contact with each council this month, 0–1.
    #[must_use]
    pub fn contacts(&self) -> &[f64] {
        &self.workings.reach.each_council
    }

    /// What each quantity comes to this month, worked out once from the others as they stand.
    ///
    /// A stock is given at the end of the month. Of the regiemix it is the share of time outside
    /// the councils, of the further levers how many differ from today: enough to tell that they do.
    #[must_use]
    pub fn values(&self) -> Values {
        let Self {
            setting,
            state,
            when,
            workings,
        } = self;
        let (world, levers) = (&setting.world, &setting.levers);
        let region = &levers.region;
        let recomputed = workings.recomputed(setting, state, *when);
        let next = month::next(setting, state, workings.clone());
        let (stocks, after, before) = (&next.stocks, &next.pipeline, &state.pipeline);
        let instruments = levers.instruments();
        Node::ALL.map(|node| match node {
            Node::Regiemix => 1.0 - levers.mix.bestuur(),
            Node::Inwoners => levers.region.inhabitants(),
            Node::Gemeenten => region.number(),
            Node::Beleidsschaal => pooling(levers),
            Node::Doorzettingsmacht => levers.doorzettingsmacht.get(),
            Node::Middelen => levers.budget_eur,
            Node::MeerKeuzes => levers.further.changed().count() as f64,
            Node::Signaal => instruments.signal,
            Node::Akkoord => instruments.agreement,
            Node::Advies => instruments.advice,
            Node::ToewijzenLde => instruments.allocation_lde,
            Node::ToewijzenMaatwerk => instruments.allocation_maatwerk,
            Node::Oproep => recomputed.events.funded,
            Node::Trekkers => region.mean_over_people(&recomputed.events.trekkers),
            Node::Actoren => actors::number(world, levers.region.inhabitants()),
            Node::Deelname => participation::participation(world, levers.region.inhabitants()),
            Node::Afstand => impartiality::distance(world, levers),
            Node::TijdBestuur => recomputed.effort.bestuur,
            Node::TijdTerrein => recomputed.effort.terrein,
            Node::TijdBeleid => recomputed.effort.beleid,
            Node::Ervaring => recomputed.events.experience,
            Node::ContactBesturen => recomputed.reach.councils,
            Node::ContactActoren => recomputed.reach.actors,
            Node::BereikTerrein => recomputed.reach.field,
            Node::BereikBeleid => recomputed.reach.pol,
            Node::Legitimiteit => recomputed.legitimacy,
            Node::Weerstand => recomputed.resistance,
            Node::Partijdigheid => recomputed.partiality,
            Node::Draagvlak => region.mean_over_people(&next.draagvlak),
            Node::InterneRegie => stocks.interne_regie,
            Node::GedragenVisie => stocks.gedragen_visie,
            Node::SamenwerkingSe => stocks.samenwerking_se,
            Node::SamenwerkingBestuur => stocks.samenwerking_bestuur,
            Node::SamenwerkingNec => stocks.samenwerking_nec,
            Node::AfstemmingVdab => stocks.afstemming_vdab,
            Node::Beleidscoherentie => stocks.beleidscoherentie,
            Node::PassendePlaatsen => stocks.passende_plaatsen,
            Node::KansDoorstroom => recomputed.moving.rate,
            Node::Terugval => recomputed.moving.relapse,
            Node::Werkzoekenden => after.jobseekers,
            Node::Tickets => after.ticket_holders,
            Node::PlaatsenLde => after.places_lde,
            Node::PlaatsenMaatwerk => after.places_maatwerk,
            Node::WerknemersLde => after.workers_lde,
            Node::WerknemersMaatwerk => after.workers_maatwerk,
            Node::AanHetWerk => pipeline::at_work(before, &state.tally),
            Node::InvullingLde => matching::filled(before.workers_lde, before.places_lde),
            Node::InvullingMaatwerk => {
                matching::filled(before.workers_maatwerk, before.places_maatwerk)
            }
            Node::Doorstroom => next.tally.doorstroom,
            Node::Carrousel => next.tally.carrousel,
            Node::Nabijheid => {
                proximity::contacts(setting, workings.effort, workings.events.experience)
            }
            Node::Autonomie => autonomy::autonomy(setting),
            Node::Kost => effort::per_inhabitant(levers),
        })
    }
}

/// How many times the region fits into its policy scale.
fn pooling(levers: &Levers) -> f64 {
    levers.policy_inhabitants / levers.region.inhabitants()
}
