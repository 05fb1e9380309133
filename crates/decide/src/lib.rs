//! Decision analysis: contributions, robustness, weighting, disagreement, bargaining, Pareto, sensitivity, scenario
//! discovery.
//!
//! Everything here works on plain figures. A *world* is one set of assumptions with its chance
//! (a member of an ensemble), an *option* something one can choose, a *criterion* or *measure*
//! something one looks at. Nothing here knows what the figures are about, so an example from the
//! literature can be fed in as it was printed; the tests do so.
//!
//! | module | the question | method | source |
//! | --- | --- | --- | --- |
//! | [`contributions`] | which change did what? | exact Shapley values of any worth | Shapley 1953 |
//! | [`robustness`] | how surely is one better, what can be missed? | share of worlds won, regret, maximin, satisficing | Savage 1951; Wald 1950; Herman et al. 2015 |
//! | [`correlation`] | do two measures say the same? | correlation within worlds | Pearson |
//! | [`smaa`] | for which weights is each option best? | SMAA-2 | Lahdelma & Salminen 2001 |
//! | [`disagreement`] | do groups differ about facts or about values? | distance of first ranks, shared and not | Stone 1961; Shapley 1953 |
//! | [`acceptance`] | with what can a group live? | share of worlds and weights in which it is good enough | Simon 1956 |
//! | [`bargaining`] | which outcome is a fair bargain? | Nash; Kalai–Smorodinsky | Nash 1950; Kalai & Smorodinsky 1975 |
//! | [`pareto`] | which options are beaten by none on all counts? | non-dominated set | Pareto |
//! | [`sensitivity`] | which assumption matters most? | Sobol' indices; elementary effects | Saltelli et al. 2010, Jansen 1999; Morris 1991 |
//! | [`discovery`] | in which worlds does it go wrong? | PRIM | Friedman & Fisher 1999; Bryant & Lempert 2010 |
//!
//! # Conventions
//! - Tables are slices of rows; each function says what a row is. Rows are equally long and hold
//!   finite figures, or a [`TableError`] says which one does not.
//! - Pure functions: the result depends on the arguments only. Where chance is needed there is a
//!   seed; the generator is `ChaCha8`, the sequences are Owen-scrambled Sobol' ones. Sums run in a fixed
//!   order and no function of the platform's mathematics is used, so results are bit for bit the
//!   same natively and in wasm.
//! - Shares, indices and acceptabilities lie between 0 and 1.
//!
//! ```
//! use regiewijzer_decide::{Direction, contributions, robustness};
//!
//! // Two levers, four coalitions: neither, the first, the second, both.
//! let shares = contributions::shapley(&[0.0, 2.0, 0.5, 4.0])?;
//! assert_eq!(shares, [2.75, 1.25]);
//!
//! // Two options in two worlds.
//! let wins = robustness::wins(&[5.0, 6.0], &[1.0, 2.0], Direction::Higher, 0.0)?;
//! assert_eq!(wins.shares(), [1.0, 0.0, 0.0]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # References
//! - Barron, F.H. & Barrett, B.E. (1996). Decision quality using ranked attribute weights.
//!   *Management Science* 42(11), 1515–1523.
//! - Bryant, B.P. & Lempert, R.J. (2010). Thinking inside the box: a participatory, computer-assisted
//!   approach to scenario discovery. *Technological Forecasting and Social Change* 77(1), 34–49.
//! - Campolongo, F., Cariboni, J. & Saltelli, A. (2007). An effective screening design for
//!   sensitivity analysis of large models. *Environmental Modelling & Software* 22(10), 1509–1518.
//! - Efron, B. (1982). *The Jackknife, the Bootstrap and Other Resampling Plans*. SIAM.
//! - Friedman, J.H. & Fisher, N.I. (1999). Bump hunting in high-dimensional data. *Statistics and
//!   Computing* 9(2), 123–143.
//! - Herman, J.D., Reed, P.M., Zeff, H.B. & Characklis, G.W. (2015). How should robustness be defined
//!   for water systems planning under change? *Journal of Water Resources Planning and Management*
//!   141(10), 04015012.
//! - Imai, H. (1983). Individual monotonicity and lexicographic maxmin solution. *Econometrica* 51(2), 389–401.
//! - Jansen, M.J.W. (1999). Analysis of variance designs for model output. *Computer Physics
//!   Communications* 117(1–2), 35–43.
//! - Kalai, E. & Smorodinsky, M. (1975). Other solutions to Nash's bargaining problem. *Econometrica* 43(3),
//!   513–518.
//! - Kwakkel, J.H. & Jaxa-Rozen, M. (2016). Improving scenario discovery for handling heterogeneous
//!   uncertainties and multinomial classified outcomes. *Environmental Modelling & Software* 79, 311–321.
//! - Lahdelma, R. & Salminen, P. (2001). SMAA-2: Stochastic multicriteria acceptability analysis for
//!   group decision making. *Operations Research* 49(3), 444–454.
//! - Morris, M.D. (1991). Factorial sampling plans for preliminary computational experiments.
//!   *Technometrics* 33(2), 161–174.
//! - Nash, J.F. (1950). The bargaining problem. *Econometrica* 18(2), 155–162.
//! - Saltelli, A., Annoni, P., Azzini, I., Campolongo, F., Ratto, M. & Tarantola, S. (2010). Variance
//!   based sensitivity analysis of model output. *Computer Physics Communications* 181(2), 259–270.
//! - Savage, L.J. (1951). The theory of statistical decision. *Journal of the American Statistical
//!   Association* 46(253), 55–67.
//! - Shapley, L.S. (1953). A value for n-person games. *Contributions to the Theory of Games* II, 307–317.
//! - Simon, H.A. (1956). Rational choice and the structure of the environment. *Psychological Review* 63(2),
//!   129–138.
//! - Stone, M. (1961). The opinion pool. *Annals of Mathematical Statistics* 32(4), 1339–1342.
//! - Tervonen, T. & Lahdelma, R. (2007). Implementing stochastic multicriteria acceptability analysis.
//!   *European Journal of Operational Research* 178(2), 500–513.
//! - Wald, A. (1950). *Statistical Decision Functions*. Wiley.

pub mod acceptance;
pub mod bargaining;
pub mod contributions;
pub mod correlation;
mod direction;
pub mod disagreement;
pub mod discovery;
pub mod pareto;
mod random;
pub mod robustness;
mod sample;
pub mod sensitivity;
pub mod smaa;
mod table;

pub use direction::Direction;
pub use table::TableError;
