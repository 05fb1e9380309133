//! Where a region stands at the start of the horizon, by its own account.
//!
//! The evaluation asks whether every region has the capacity for each role
//! (ch. 5). The answers of a capacity scan put stocks at the start of the
//! horizon at other values than the past of a world led to.

use crate::outcome::Outcome;
use crate::region::Region;
use crate::sparse::Sparse;
use crate::state::{State, Stocks};
use crate::units::Share;
use serde::{Deserialize, Serialize};

/// The stocks that start elsewhere, each from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InitialStocks(Sparse<Outcome, Share>);

/// The stocks that a capacity scan can speak of.
pub const STOCKS: [Outcome; 9] = [
    Outcome::GedragenVisie,
    Outcome::Draagvlak,
    Outcome::InterneRegie,
    Outcome::SamenwerkingSe,
    Outcome::SamenwerkingBestuur,
    Outcome::SamenwerkingNec,
    Outcome::AfstemmingVdab,
    Outcome::Beleidscoherentie,
    Outcome::PassendePlaatsen,
];

impl InitialStocks {
    /// Lets a stock start at this level; nothing where the measure is no stock.
    pub fn set(&mut self, stock: Outcome, level: Share) -> Option<()> {
        STOCKS
            .contains(&stock)
            .then(|| self.0.set(stock, Some(level)))
    }

    /// The stocks that start elsewhere, with their levels.
    pub fn changed(&self) -> impl Iterator<Item = (Outcome, Share)> {
        self.0.iter()
    }

    /// Puts the stocks of a state where the scan says.
    ///
    /// Draagvlak keeps its differences between municipalities: each moves by
    /// the same amount, within 0–1.
    pub fn apply(&self, state: &mut State, region: &Region) {
        for (stock, level) in self.changed() {
            let level = level.get();
            if stock == Outcome::Draagvlak {
                let shift = level - region.mean_over_people(&state.draagvlak);
                for d in &mut state.draagvlak {
                    *d = (*d + shift).clamp(0.0, 1.0);
                }
            } else if let Some(own) = stock_of(&mut state.stocks, stock) {
                *own = level;
            }
        }
    }
}

fn stock_of(stocks: &mut Stocks, outcome: Outcome) -> Option<&mut f64> {
    match outcome {
        Outcome::GedragenVisie => Some(&mut stocks.gedragen_visie),
        Outcome::InterneRegie => Some(&mut stocks.interne_regie),
        Outcome::SamenwerkingSe => Some(&mut stocks.samenwerking_se),
        Outcome::SamenwerkingBestuur => Some(&mut stocks.samenwerking_bestuur),
        Outcome::SamenwerkingNec => Some(&mut stocks.samenwerking_nec),
        Outcome::AfstemmingVdab => Some(&mut stocks.afstemming_vdab),
        Outcome::Beleidscoherentie => Some(&mut stocks.beleidscoherentie),
        Outcome::PassendePlaatsen => Some(&mut stocks.passende_plaatsen),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draagvlak_moves_as_a_whole_and_keeps_its_differences() {
        let mut state = State::at_start(0.0, vec![0.0; 2]);
        state.draagvlak = vec![0.5, 0.3];
        let mut stocks = InitialStocks::default();
        stocks.set(Outcome::Draagvlak, Share::clamped(0.6)).unwrap();
        stocks.apply(&mut state, &Region::equal(40_000, 2));
        assert!(
            (state.draagvlak[0] - 0.7).abs() < 1e-12 && (state.draagvlak[1] - 0.5).abs() < 1e-12
        );
    }

    #[test]
    fn every_stock_can_be_put_and_nothing_else() {
        let mut stocks = InitialStocks::default();
        for stock in STOCKS {
            stocks.set(stock, Share::clamped(0.37)).unwrap();
        }
        assert!(stocks.set(Outcome::Kost, Share::clamped(0.3)).is_none());
        let mut state = State::at_start(0.0, vec![0.0; 3]);
        let region = Region::rank_size(40_000, 2.5, None);
        stocks.apply(&mut state, &region);
        assert!((state.visible_results() - 0.37).abs() < 1e-12);
        assert!((region.mean_over_people(&state.draagvlak) - 0.37).abs() < 1e-12);
    }
}
