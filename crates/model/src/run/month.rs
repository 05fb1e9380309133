//! One month.

use super::reach::Reach;
use super::workings::{Moment, Workings};
use crate::draws::Draws;
use crate::mechanism::{
    afstemming_vdab, beleidscoherentie, draagvlak, gedragen_visie, interne_regie, matching,
    passende_plaatsen, pipeline, places, proximity, samenwerking_bestuur, samenwerking_nec,
    samenwerking_se, tickets,
};
use crate::reading::Reading;
use crate::setting::Setting;
use crate::state::{Pipeline, State, Stocks, Tally};

/// The state at the end of the month.
pub(super) fn step(setting: &Setting<'_>, state: &State, when: Moment, draws: &mut Draws) -> State {
    next(setting, state, Workings::of(setting, state, when, draws))
}

/// What the workings of a month make of the state before.
pub(super) fn next(setting: &Setting<'_>, state: &State, workings: Workings) -> State {
    let draagvlak = councils(setting, state, &workings);
    let stocks = stocks(setting, state, &workings);
    let (pipeline, tally) = labour(setting, state, &workings);
    State {
        experience: workings.events.experience,
        funded: workings.events.funded,
        agreement: state.agreement,
        trekkers: workings.events.trekkers,
        draagvlak,
        stocks,
        pipeline,
        tally,
    }
}

fn councils(setting: &Setting<'_>, state: &State, workings: &Workings) -> Vec<f64> {
    let world = &setting.world;
    let results = world.v * state.visible_results();
    let overruling = workings.resistance * setting.instruments.allocation();
    (0..state.draagvlak.len())
        .map(|i| {
            let council = draagvlak::Council {
                draagvlak: state.draagvlak[i],
                trekker: workings.events.trekkers[i],
                opportunity: setting.opportunities[i],
                policy_weight: setting.policy_weights[i],
            };
            let drive = workings.reach.each_council[i] + results;
            draagvlak::step(world, council, drive, overruling, workings.events.noise[i])
        })
        .collect()
}

fn stocks(setting: &Setting<'_>, state: &State, workings: &Workings) -> Stocks {
    let (world, s) = (&setting.world, &state.stocks);
    let (reach, resistance) = (&workings.reach, workings.resistance);
    let mean_draagvlak = setting.levers.region.mean_over_people(&state.draagvlak);
    let work = samenwerking_bestuur::Work {
        councils: reach.councils,
        actors: reach.actors * setting.participation,
        mean_draagvlak,
        external: interne_regie::external(world, s.interne_regie),
    };
    Stocks {
        interne_regie: interne_regie::step(world, s.interne_regie, reach.councils, mean_draagvlak),
        gedragen_visie: visie(setting, state, reach),
        samenwerking_se: samenwerking_se::step(
            setting,
            s.samenwerking_se,
            reach.actors,
            resistance,
            workings.partiality,
        ),
        samenwerking_bestuur: samenwerking_bestuur::step(
            world,
            s.samenwerking_bestuur,
            work,
            resistance,
        ),
        samenwerking_nec: samenwerking_nec::step(
            setting,
            s.samenwerking_nec,
            reach.actors,
            reach.pol,
            s.samenwerking_se,
        ),
        afstemming_vdab: afstemming_vdab::step(
            setting,
            s.afstemming_vdab,
            reach.field,
            reach.pol,
            state.agreement,
        ),
        beleidscoherentie: beleidscoherentie::step(setting, s.beleidscoherentie, reach.pol),
        passende_plaatsen: passende_plaatsen::step(
            setting,
            s.passende_plaatsen,
            reach.pol,
            s.afstemming_vdab,
        ),
    }
}

fn visie(setting: &Setting<'_>, state: &State, reach: &Reach) -> f64 {
    let region = &setting.levers.region;
    let consent = if setting.world.readings.has(Reading::InstemmingZwakste) {
        gedragen_visie::weakest(&state.draagvlak, region)
    } else {
        gedragen_visie::consent(&state.draagvlak, region)
    };
    // Each council must agree, so each counts once.
    let agreeing = region.mean_over_councils(&reach.each_council);
    gedragen_visie::step(
        &setting.world,
        state.stocks.gedragen_visie,
        agreeing,
        consent,
        setting.consent,
    )
}

fn labour(setting: &Setting<'_>, state: &State, workings: &Workings) -> (Pipeline, Tally) {
    let (world, s, p) = (&setting.world, &state.stocks, &state.pipeline);
    let reach = &workings.reach;
    let flows = pipeline::Flows {
        assessed: tickets::assess(world, p.jobseekers, s.afstemming_vdab),
        matched: matching::matches(
            world,
            p,
            s.afstemming_vdab,
            reach.actors,
            s.passende_plaatsen,
        ),
        moving: workings.moving,
    };
    let (people, tally) = pipeline::step(world, p, &state.tally, &flows);
    let (places_lde, places_maatwerk) = places::step(setting, p, reach.pol, s.samenwerking_bestuur);
    let pipeline = Pipeline {
        places_lde,
        places_maatwerk,
        ..people
    };
    let contacts = proximity::contacts(setting, workings.effort, workings.events.experience);
    let tally = Tally {
        months: state.tally.months + 1,
        contacts: state.tally.contacts + contacts,
        ..tally
    };
    (pipeline, tally)
}
