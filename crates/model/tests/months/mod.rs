//! Months picked by chance, in any world, under any levers, from any state.

use regiewijzer_model::draws::philox;
use regiewijzer_model::mechanism::funding::Form;
use regiewijzer_model::run::Snapshot;
use regiewijzer_model::state::{Pipeline, State, Stocks, Tally};
use regiewijzer_model::{
    Further, FurtherLever, InstrumentOverrides, Levers, Node, Parameter, Regiemix, Region, Share,
    World,
};

/// Numbers by chance, the same every time.
pub(crate) struct Dice {
    seed: u32,
    next: u32,
}

impl Dice {
    pub(crate) fn new(seed: u32) -> Self {
        Self { seed, next: 0 }
    }

    fn between(&mut self, lo: f64, hi: f64) -> f64 {
        self.next += 1;
        let [word, ..] = philox::block([self.next, 0, 0, 0], [self.seed, 7]);
        lo + (hi - lo) * f64::from(word) / f64::from(u32::MAX)
    }

    fn whole(&mut self, lo: u32, hi: u32) -> u32 {
        self.between(f64::from(lo), f64::from(hi) + 0.999) as u32
    }

    /// A share; now and then one of the ends.
    fn share(&mut self) -> f64 {
        self.between(-0.2, 1.2).clamp(0.0, 1.0)
    }

    fn maybe(&mut self) -> Option<Share> {
        let level = self.share();
        (self.share() < 0.25).then(|| Share::clamped(level))
    }
}

/// The same month twice, in one world.
pub(crate) struct Pair {
    world: World,
    levers: [Levers; 2],
    pub(crate) states: [State; 2],
    month: u32,
    /// Are the municipalities the same, and those of one month all above those of the other?
    pub(crate) ordered: bool,
}

impl Pair {
    pub(crate) fn cast(dice: &mut Dice) -> Self {
        let world = World::from_fn(|p: Parameter| dice.between(p.info().lo, p.info().hi));
        let ordered = dice.share() < 0.5;
        let first = levers(dice);
        let mut second = levers(dice);
        let mut before = state(dice, first.region.municipalities().len());
        if ordered {
            let pooling = second.policy_inhabitants / second.region.inhabitants();
            second.region = first.region.clone();
            second.policy_inhabitants = second.region.inhabitants() * pooling;
        }
        let mut after = state(dice, second.region.municipalities().len());
        if ordered {
            let shift = |values: &[f64], by: f64| -> Vec<f64> {
                values.iter().map(|x| (x + by).clamp(0.0, 1.0)).collect()
            };
            after.draagvlak = shift(&before.draagvlak, dice.between(-0.5, 0.5));
            after.trekkers = shift(&before.trekkers, dice.between(-0.5, 0.5));
        }
        after.agreement = before.agreement;
        for (state, levers) in [(&mut before, &first), (&mut after, &second)] {
            if Form::of(&levers.further) != Form::Project {
                state.funded = 1.0;
            }
        }
        Self {
            world,
            levers: [first, second],
            states: [before, after],
            month: [1, 2, 37, 60][dice.whole(0, 3) as usize],
            ordered,
        }
    }

    pub(crate) fn snapshots(&self) -> (Snapshot<'_>, Snapshot<'_>) {
        let [here, there] = [0, 1].map(|i| {
            Snapshot::new(
                &self.world,
                &self.levers[i],
                self.states[i].clone(),
                self.month,
            )
        });
        (here, there)
    }
}

fn levers(dice: &mut Dice) -> Levers {
    let inhabitants = dice.whole(20_000, 600_000);
    // Beside a centre city whole ones: a part of one would have to be smaller than the city.
    let centre = Some(f64::from(inhabitants) * dice.between(0.1, 0.7));
    let centre = centre.filter(|_| dice.share() < 0.3);
    let number = match centre {
        Some(_) => f64::from(dice.whole(1, 20)),
        None => dice.between(1.0, 20.0),
    };
    let mut further = Further::default();
    for lever in FurtherLever::ALL {
        let info = lever.info();
        let level = if info.options.is_empty() {
            dice.between(info.lo, info.hi)
        } else {
            f64::from(dice.whole(info.lo as u32, info.hi as u32))
        };
        if dice.share() < 0.7 {
            further.set(lever, level).unwrap();
        }
    }
    Levers {
        mix: Regiemix::from_weights(dice.share(), dice.share(), dice.share()),
        region: Region::rank_size(inhabitants, number, centre),
        policy_inhabitants: f64::from(inhabitants) * dice.between(1.0, 4.0),
        doorzettingsmacht: Share::clamped(dice.share()),
        overrides: InstrumentOverrides {
            signal: dice.maybe(),
            agreement: dice.maybe(),
            advice: dice.maybe(),
            allocation_lde: dice.maybe(),
            allocation_maatwerk: dice.maybe(),
        },
        budget_eur: dice.between(20_000.0, 300_000.0),
        further,
    }
}

fn state(dice: &mut Dice, municipalities: usize) -> State {
    let mut each = |n: usize| -> Vec<f64> { (0..n).map(|_| dice.share()).collect() };
    let (trekkers, draagvlak) = (each(municipalities), each(municipalities));
    let places_lde = dice.between(0.2, 1.0);
    let places_maatwerk = dice.between(0.5, 4.0);
    State {
        experience: dice.share(),
        funded: dice.between(0.4, 1.0),
        agreement: dice.share(),
        trekkers,
        draagvlak,
        stocks: Stocks {
            interne_regie: dice.share(),
            gedragen_visie: dice.share(),
            samenwerking_se: dice.share(),
            samenwerking_bestuur: dice.share(),
            samenwerking_nec: dice.share(),
            afstemming_vdab: dice.share(),
            beleidscoherentie: dice.share(),
            passende_plaatsen: dice.share(),
        },
        pipeline: Pipeline {
            jobseekers: dice.between(4.0, 20.0),
            ticket_holders: dice.between(0.01, 1.5),
            workers_lde: places_lde * dice.between(0.1, 1.0),
            workers_maatwerk: places_maatwerk * dice.between(0.1, 1.0),
            places_lde,
            places_maatwerk,
        },
        tally: Tally {
            months: 3,
            doorstroom: dice.share(),
            carrousel: dice.share(),
            ..Tally::default()
        },
    }
}

/// Is this a quantity that each municipality has of its own?
pub(crate) fn by_municipality(node: Node) -> bool {
    matches!(
        node,
        Node::Draagvlak | Node::Trekkers | Node::ContactBesturen
    )
}

/// Where a quantity stands when it is read: a stock as it was at the start of the month.
pub(crate) fn stands_at(node: Node, month: &Snapshot<'_>, before: &State) -> f64 {
    let (stocks, pipeline) = (&before.stocks, &before.pipeline);
    match node {
        // Learning reads the subsidy of the month before, time that of the month; where both differ,
        // they differ the same way.
        Node::Oproep => before.funded + month.values()[node as usize],
        Node::Draagvlak => before.draagvlak.iter().sum(),
        Node::InterneRegie => stocks.interne_regie,
        Node::GedragenVisie => stocks.gedragen_visie,
        Node::SamenwerkingSe => stocks.samenwerking_se,
        Node::SamenwerkingBestuur => stocks.samenwerking_bestuur,
        Node::SamenwerkingNec => stocks.samenwerking_nec,
        Node::AfstemmingVdab => stocks.afstemming_vdab,
        Node::Beleidscoherentie => stocks.beleidscoherentie,
        Node::PassendePlaatsen => stocks.passende_plaatsen,
        Node::Werkzoekenden => pipeline.jobseekers,
        Node::Tickets => pipeline.ticket_holders,
        Node::PlaatsenLde => pipeline.places_lde,
        Node::PlaatsenMaatwerk => pipeline.places_maatwerk,
        Node::WerknemersLde => pipeline.workers_lde,
        Node::WerknemersMaatwerk => pipeline.workers_maatwerk,
        Node::Doorstroom => before.tally.doorstroom,
        _ => month.values()[node as usize],
    }
}
