//! What the report says: the 32 partnerships, who takes part in them, the subsidy rule, the tasks
//! and scales of the three roles, the milestones, and the oddities of the source. Beside it stand a map of
//! the partnerships as tiles, their neighbours and merges of municipalities, all from elsewhere.
//!
//! The report is IDEA Consult, *Evaluatie regierol sociale economie*, 15 April 2019. Every row
//! carries its passage: `§2.1.2` is a section, `T3` a table, `B5` an annex, `fn 9` a footnote.
//! The data lives in `data/*.csv`, where a domain expert can correct it; the build turns it into
//! static tables and refuses bad data. Nothing here reasons, beyond look-ups and the subsidy rule.

pub mod member;
pub mod milestone;
pub mod municipality;
pub mod neighbour;
pub mod oddity;
pub mod partnership;
mod provenance;
mod regierol;
pub mod scale;
pub mod subsidy;
pub mod task;
mod term;
mod text;
pub mod tile;

pub use member::{Body, Member, MunicipalityCount, members, members_of, municipality_counts};
pub use milestone::{Milestone, milestones};
pub use municipality::{BORDERS, FoundMunicipality, Merge, find_municipality, merges};
pub use neighbour::{Neighbours, neighbours, neighbours_of};
pub use oddity::{Oddity, oddities, oddity};
pub use partnership::{
    CentreCity, LegalForm, Partnership, Province, centre_cities, partnership, partnerships,
};
pub use provenance::Provenance;
pub use regierol::Regierol;
pub use scale::{Scale, scale_of, scales};
pub use subsidy::yearly_subsidy;
pub use task::{Task, tasks, tasks_of};
pub use text::{Language, Text};
pub use tile::{BlankTile, Fidelity, Tile, blank_tiles, fidelity, tile, tiles};
