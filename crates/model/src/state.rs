//! What changes from month to month.

/// The state of a region at the end of a month. Stocks run from 0 to 1 unless another unit is named.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// `e`: experience of the regisseur.
    pub experience: f64,
    /// `y`: does the subsidy come in: 1, 0, or with noise off the chance.
    pub funded: f64,
    /// Is there an agreement with VDAB from before: 1, 0, or with noise off the chance.
    pub agreement: f64,
    /// `trekker`: is there a political champion, per municipality.
    pub trekkers: Vec<f64>,
    /// `D`: draagvlak per municipality.
    pub draagvlak: Vec<f64>,
    /// The stocks of the region as a whole.
    pub stocks: Stocks,
    /// Jobseekers, workers and places.
    pub pipeline: Pipeline,
    /// What is added up since the start of the horizon.
    pub tally: Tally,
}

/// Stocks of the region as a whole, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stocks {
    /// `I`.
    pub interne_regie: f64,
    /// `V`.
    pub gedragen_visie: f64,
    /// `T`: cooperation among SE firms.
    pub samenwerking_se: f64,
    /// `S`: SE with local government.
    pub samenwerking_bestuur: f64,
    /// `N`: SE with the regular economy.
    pub samenwerking_nec: f64,
    /// `A`.
    pub afstemming_vdab: f64,
    /// `C`.
    pub beleidscoherentie: f64,
    /// `Fm`.
    pub passende_plaatsen: f64,
}

/// The labour pipeline, in persons or places per 1,000 inhabitants (§2.4.4).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pipeline {
    /// `U`: target-group jobseekers.
    pub jobseekers: f64,
    /// `Q`: jobseekers with a ticket for the social economy.
    pub ticket_holders: f64,
    /// `L`: workers in local services (LDE).
    pub workers_lde: f64,
    /// `W`: workers in maatwerk.
    pub workers_maatwerk: f64,
    /// `PL`: places in LDE.
    pub places_lde: f64,
    /// `PM`: places in maatwerk.
    pub places_maatwerk: f64,
}

/// What is added up since the start of the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Months since the start of the horizon.
    pub months: u32,
    /// Lasting moves to regular work, per 1,000 inhabitants.
    pub doorstroom: f64,
    /// Failed direct starts, per 1,000 inhabitants.
    pub carrousel: f64,
    /// Contacts per council.
    pub contacts: f64,
    /// People who came in, per 1,000 inhabitants.
    pub came_in: f64,
    /// People who left for good by any way, per 1,000 inhabitants.
    pub left: f64,
}

impl State {
    /// The start of the spin-up: the same in every world, but for chance.
    #[must_use]
    pub fn at_start(agreement: f64, trekkers: Vec<f64>) -> Self {
        let places_lde = 0.35;
        let places_maatwerk = 3.2;
        let filled = 0.9;
        Self {
            experience: 0.6,
            funded: 1.0,
            agreement,
            draagvlak: vec![0.25; trekkers.len()],
            trekkers,
            stocks: Stocks {
                interne_regie: 0.15,
                gedragen_visie: 0.15,
                samenwerking_se: 0.2,
                samenwerking_bestuur: 0.15,
                samenwerking_nec: 0.1,
                afstemming_vdab: 0.15,
                beleidscoherentie: 0.1,
                passende_plaatsen: 0.1,
            },
            pipeline: Pipeline {
                jobseekers: 12.0,
                ticket_holders: 0.5,
                workers_lde: filled * places_lde,
                workers_maatwerk: filled * places_maatwerk,
                places_lde,
                places_maatwerk,
            },
            tally: Tally::default(),
        }
    }

    /// `R`: what anyone can see of results, the mean of the three kinds of cooperation.
    #[must_use]
    pub fn visible_results(&self) -> f64 {
        let s = &self.stocks;
        (s.samenwerking_se + s.samenwerking_bestuur + s.samenwerking_nec) / 3.0
    }
}

impl Pipeline {
    /// Everyone in the pipeline, per 1,000 inhabitants.
    #[must_use]
    pub fn people(&self) -> f64 {
        self.jobseekers + self.ticket_holders + self.workers_lde + self.workers_maatwerk
    }
}
