//! One month.

use crate::draws::Draws;
use crate::mechanism::effort::Effort;
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
    /// `cb_i`, per council.
    each_council: Vec<f64>,
    /// `Σ w·cb_i`: contact with councils, by the people that they stand for.
    councils: f64,
    actors: f64,
    field: f64,
    pol: f64,
    allocating: f64,
    external: f64,
}

impl Reach {
    fn of(setting: &Setting<'_>, effort: Effort, experience: f64, interne_regie: f64) -> Self {
        let world = &setting.world;
        let external = interne_regie::external(world, interne_regie);
        let inside = effort.bestuur * experience;
        let field = effort.terrein * experience;
        let policy = effort.beleid * experience;
        let each_council: Vec<f64> = setting
            .attention
            .iter()
            .map(|&part| contact::with_council(world, inside, part))
            .collect();
        let shares = setting.levers.region.shares();
        Self {
            councils: each_council.iter().zip(shares).map(|(cb, w)| cb * w).sum(),
            each_council,
            // Without interne regie no external regie: it bounds what is reached outside (§2.5).
            actors: external * contact::with_actors(setting, field),
            field: external * contact::with_field(world, field),
            pol: external * policy_reach::pol(setting, policy),
            allocating: policy_reach::allocating(world, policy),
            external,
        }
    }
}

/// When a month is: its page in the stream of draws, and what falls in it.
#[derive(Clone, Copy)]
pub(super) struct When {
    /// The page.
    pub(super) page: u32,
    /// The month of the horizon, from 1; 0 in the spin-up.
    pub(super) month: u32,
}

impl When {
    fn is_election(self) -> bool {
        self.month > 0 && (self.month - 1).is_multiple_of(trekkers::POLICY_CYCLE)
    }
}

/// The state at the end of the month.
pub(super) fn step(setting: &Setting<'_>, state: &State, when: When, draws: &mut Draws) -> State {
    let world = &setting.world;
    let chance = draws.turn_to(when.page);
    let experience = experience::step(world, state.experience, chance.first(world.turn));
    let funded = setting
        .funding
        .step(world, state.funded, when.month, chance);

    let effort = setting.means.effort(funded);
    let reach = Reach::of(setting, effort, experience, state.stocks.interne_regie);
    let mean_draagvlak = state.mean_draagvlak(setting.levers.region.shares());
    let legitimacy =
        resistance::legitimacy(mean_draagvlak, state.stocks.samenwerking_se, experience);
    let resistance = resistance::resistance(setting, legitimacy);

    let (trekkers, draagvlak) = councils(
        setting,
        state,
        &reach,
        resistance,
        when.is_election(),
        draws,
    );
    let (pipeline, tally) = labour(
        setting,
        state,
        &reach,
        proximity::contacts(setting, effort, experience),
    );
    State {
        experience,
        funded,
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
    let world = &setting.world;
    let results = world.v * state.visible_results();
    let overruling = resistance * setting.instruments.allocation();
    (0..state.draagvlak.len())
        .map(|i| {
            let chance = draws.municipality();
            let council = draagvlak::Council {
                draagvlak: state.draagvlak[i],
                trekker: trekkers::step(world, state.trekkers[i], chance, election),
                opportunity: setting.opportunities[i],
                policy_weight: setting.policy_weights[i],
            };
            let drive = reach.each_council[i] + results;
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
    let (world, s) = (&setting.world, &state.stocks);
    let consent = gedragen_visie::consent(&state.draagvlak);
    // Each council must agree, so each counts once.
    let agreeing = reach.each_council.iter().sum::<f64>() / setting.municipalities();
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
            agreeing,
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

fn labour(setting: &Setting<'_>, state: &State, reach: &Reach, contacts: f64) -> (Pipeline, Tally) {
    let (world, s, p) = (&setting.world, &state.stocks, &state.pipeline);
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
    // Who got a ticket or a lasting start no longer gives up.
    let seeking = p.jobseekers - assessed.tickets - assessed.lasting_starts;
    let gave_up = (world.uex * p.jobseekers).min(seeking);
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
        contacts: state.tally.contacts + contacts,
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
