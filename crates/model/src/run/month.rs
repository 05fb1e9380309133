//! One month.

use crate::draws::Draws;
use crate::mechanism::{
    afstemming_vdab, beleidscoherentie, contact, draagvlak, experience, gedragen_visie,
    interne_regie, matching, moving_on, passende_plaatsen, places, policy_reach, proximity,
    resistance, samenwerking_bestuur, samenwerking_nec, samenwerking_se, tickets, trekkers,
};
use crate::setting::Setting;
use crate::state::{Pipeline, State, Stocks, Tally};

/// Share of the ticket holders who stop waiting each month.
const STOP_WAITING: f64 = 0.04;

/// What the month's work reaches, each 0–1.
struct Reach {
    councils: f64,
    actors: f64,
    field: f64,
    pol: f64,
    allocating: f64,
    external: f64,
}

/// The state at the end of the month.
pub(super) fn step(
    setting: &Setting<'_>,
    state: &State,
    page: u32,
    election: bool,
    draws: &mut Draws,
) -> State {
    let world = setting.world;
    let left = draws.turn_to(page).first(world.turn);
    let experience = experience::step(world, state.experience, left);

    let external = interne_regie::external(world, state.stocks.interne_regie);
    let reach = Reach {
        councils: contact::with_councils(setting, experience),
        actors: contact::with_actors(setting, experience, external),
        field: contact::with_field(setting, experience, external),
        pol: policy_reach::pol(setting, experience, external),
        allocating: policy_reach::allocating(setting, experience),
        external,
    };
    let mean_draagvlak = state.mean_draagvlak(setting.levers.region.shares());
    let legitimacy =
        resistance::legitimacy(mean_draagvlak, state.stocks.samenwerking_se, experience);
    let resistance = resistance::resistance(world.res, setting.instruments.allocation, legitimacy);

    let (trekkers, draagvlak) = councils(setting, state, &reach, resistance, election, draws);
    let (pipeline, tally) = labour(setting, state, &reach, experience);
    State {
        experience,
        agreement: state.agreement,
        trekkers,
        draagvlak,
        stocks: stocks(setting, state, &reach, mean_draagvlak, resistance),
        pipeline,
        tally,
    }
}

fn councils(
    setting: &Setting<'_>,
    state: &State,
    reach: &Reach,
    resistance: f64,
    election: bool,
    draws: &mut Draws,
) -> (Vec<f64>, Vec<f64>) {
    let world = setting.world;
    let drive = reach.councils + world.v * state.visible_results();
    let overruling = resistance * setting.instruments.allocation;
    (0..state.draagvlak.len())
        .map(|i| {
            let chance = draws.municipality();
            let council = draagvlak::Council {
                draagvlak: state.draagvlak[i],
                trekker: trekkers::step(world, state.trekkers[i], chance, election),
                opportunity: setting.opportunities[i],
                policy_weight: setting.policy_weights[i],
            };
            (
                council.trekker,
                draagvlak::step(world, council, drive, overruling, chance.noise()),
            )
        })
        .unzip()
}

fn stocks(
    setting: &Setting<'_>,
    state: &State,
    reach: &Reach,
    mean_draagvlak: f64,
    resistance: f64,
) -> Stocks {
    let (world, s) = (setting.world, &state.stocks);
    let consent = gedragen_visie::consent(&state.draagvlak);
    let work = samenwerking_bestuur::Work {
        councils: reach.councils,
        actors: reach.actors,
        mean_draagvlak,
        external: reach.external,
    };
    Stocks {
        interne_regie: interne_regie::step(world, s.interne_regie, reach.councils, mean_draagvlak),
        gedragen_visie: gedragen_visie::step(
            world,
            s.gedragen_visie,
            reach.councils,
            consent,
            setting.consent,
        ),
        samenwerking_se: samenwerking_se::step(
            setting,
            s.samenwerking_se,
            reach.actors,
            resistance,
            reach.allocating,
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

fn labour(
    setting: &Setting<'_>,
    state: &State,
    reach: &Reach,
    experience: f64,
) -> (Pipeline, Tally) {
    let (world, s, p) = (setting.world, &state.stocks, &state.pipeline);
    let assessed = tickets::assess(world, p.jobseekers, s.afstemming_vdab);
    let matched = matching::matches(
        world,
        p,
        s.afstemming_vdab,
        reach.actors,
        s.passende_plaatsen,
    );
    let moving = moving_on::rates(
        world,
        s.samenwerking_nec,
        s.beleidscoherentie,
        s.afstemming_vdab,
    );
    let workers = p.workers_lde + p.workers_maatwerk;
    let moved = moving.rate * workers;
    let relapsed = moving.relapse * moved;
    let gave_up = world.uex * p.jobseekers;
    // Matches come first: who found a place no longer waits.
    let stopped =
        (STOP_WAITING * p.ticket_holders).min(p.ticket_holders - matched.lde - matched.maatwerk);
    let stay = 1.0 - moving.rate - moving.other_exits;
    let (places_lde, places_maatwerk) = places::step(setting, p, reach.pol, s.samenwerking_bestuur);

    let pipeline = Pipeline {
        jobseekers: p.jobseekers + world.uin + relapsed
            - gave_up
            - assessed.tickets
            - assessed.lasting_starts,
        ticket_holders: p.ticket_holders + assessed.tickets
            - matched.lde
            - matched.maatwerk
            - stopped,
        workers_lde: p.workers_lde * stay + matched.lde,
        workers_maatwerk: p.workers_maatwerk * stay + matched.maatwerk,
        places_lde,
        places_maatwerk,
    };
    let tally = Tally {
        months: state.tally.months + 1,
        doorstroom: state.tally.doorstroom + moved - relapsed,
        carrousel: state.tally.carrousel + assessed.failed_starts,
        contacts: state.tally.contacts + proximity::contacts(setting, experience),
        came_in: state.tally.came_in + world.uin,
        left: state.tally.left
            + gave_up
            + assessed.lasting_starts
            + stopped
            + (moved - relapsed)
            + moving.other_exits * workers,
    };
    (pipeline, tally)
}
