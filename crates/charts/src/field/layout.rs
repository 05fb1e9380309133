//! Where everything in a field goes, in units that are pixels at the usual type size.
//!
//! Places depend on what stays the same at every moment, so that nothing but the centre ever moves.

use super::pack::{Round, pack};
use super::{GROUPS, Ground, LINES};

/// From this width on two fields stand beside each other.
const BESIDE: f64 = 600.0;
/// Room between two fields.
const GUTTER: f64 = 36.0;
/// Room above a field for its name.
pub(super) const HEAD: f64 = 24.0;
/// Grains of all groups together, at most.
const MOST_GRAINS: f64 = 400.0;
/// The largest radius of a disc and of the centre.
const LARGEST_DISC: f64 = 48.0;
pub(super) const LARGEST_CENTRE: f64 = 15.0;
/// From the middle of a grain to that of the next.
pub(super) const GRAIN: f64 = 6.0;
/// The height of a post.
pub(super) const POST: f64 = 26.0;
/// Room above the grains of a group for its word and its number, below the rest and beside it: a flat drawing
/// is looked at from afar, with larger words.
const WORDS: [f64; 2] = [36.0, 52.0];
/// The part of the width that all but the people have in a flat drawing.
const FLAT_PART: f64 = 0.54;
/// A pointer this near to a mark reads it off.
const REACH: f64 = 12.0;

pub(super) type Place = (f64, f64);
/// From one place to another.
pub(super) type Segment = (Place, Place);

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    pub(super) fn middle(&self) -> Place {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    fn around((x, y): Place, width: f64, height: f64) -> Self {
        Self {
            x: x - width / 2.0,
            y: y - height / 2.0,
            width,
            height,
        }
    }
}

/// Where a mark can be pointed at.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Hit {
    Round(Round),
    Lines(Vec<Segment>),
    Area(Area),
}

/// One field within the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    pub(super) origin: Place,
    pub(super) width: f64,
    pub(super) discs: Vec<Round>,
    pub(super) squares: Vec<Area>,
    /// The upper, the right and the left post.
    pub(super) posts: [Area; 3],
    /// Where all the squares are.
    pub(super) yard: Area,
    /// Where the centre is when drawn to one side alone.
    corners: [Place; 3],
    /// The lines that don't leave from the centre.
    lines: [Vec<Segment>; LINES - 2],
    /// Where the grains of each group are.
    pub(super) groups: [Area; GROUPS],
    /// Room above each group for its words.
    pub(super) words: f64,
    /// The radius of the centre for a size of 1.
    centre: f64,
}

/// All fields of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) plans: Vec<Plan>,
    pub(super) per_grain: f64,
}

/// How many people a grain stands for: 1, 2, 5, 10, … such that there are few enough in every field.
#[must_use]
pub fn per_grain(grounds: &[Ground]) -> f64 {
    let people = grounds
        .iter()
        .map(|one| one.most.iter().sum::<f64>())
        .fold(0.0, f64::max);
    let mut size = 1.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        if people / size <= MOST_GRAINS || size > 1e9 {
            break;
        }
        size *= factor;
    }
    size
}

impl Layout {
    /// The layout of these fields in a drawing of `width`, with the people beside the rest where it has to be
    /// `flat`; `None` without fields or discs.
    pub(super) fn new(width: f64, grounds: &[Ground], flat: bool) -> Option<Self> {
        if grounds.is_empty() || grounds.iter().any(|one| one.discs.is_empty()) {
            return None;
        }
        let beside = width >= BESIDE;
        let columns = if beside { grounds.len() as f64 } else { 1.0 };
        let widest = if flat { 2.0 * BESIDE } else { BESIDE };
        let own = ((width - GUTTER * (columns - 1.0)) / columns).min(widest);
        let per_grain = per_grain(grounds);
        let sketch = Sketch::new(own, grounds, per_grain, flat);
        let plan = |(index, ground): (usize, &Ground)| {
            let at = index as f64;
            let origin = if beside {
                (at * (own + GUTTER), HEAD)
            } else {
                (0.0, at * (sketch.height + HEAD + GUTTER / 2.0) + HEAD)
            };
            sketch.plan(origin, ground)
        };
        let plans: Vec<Plan> = grounds.iter().enumerate().map(plan).collect();
        let last = plans.last().map_or(0.0, |plan| plan.origin.1);
        Some(Self {
            width,
            height: last + sketch.height,
            plans,
            per_grain,
        })
    }

    /// Where the people of the lowest field begin.
    pub(super) fn above_people(&self) -> f64 {
        let tops = self
            .plans
            .iter()
            .map(|plan| plan.origin.1 + plan.groups[0].y - plan.words);
        tops.fold(0.0, f64::max)
    }

    /// The field and the mark nearest to a place, if one is near enough to be meant.
    pub(super) fn nearest(&self, centres: &[Place], at: Place) -> Option<(usize, usize)> {
        let mut nearest = None;
        for (field, (plan, centre)) in self.plans.iter().zip(centres).enumerate() {
            let at = (at.0 - plan.origin.0, at.1 - plan.origin.1);
            for mark in 0..plan.marks() {
                let far = plan.hit(mark, *centre).distance(at);
                if far <= nearest.map_or(REACH, |(_, least)| least) {
                    nearest = Some(((field, mark), far));
                }
            }
        }
        nearest.map(|(found, _)| found)
    }
}

impl Hit {
    fn distance(&self, at: Place) -> f64 {
        match self {
            // What is drawn on top of a line is meant rather than the line.
            Self::Round(one) => one.distance(at).max(0.0) - 1.0,
            Self::Area(one) => {
                let off =
                    |from: f64, length: f64, at: f64| (from - at).max(at - from - length).max(0.0);
                libm::hypot(off(one.x, one.width, at.0), off(one.y, one.height, at.1))
            }
            Self::Lines(lines) => {
                let far = lines.iter().map(|line| from_line(*line, at));
                far.fold(f64::INFINITY, f64::min)
            }
        }
    }
}

fn from_line(((x, y), (to_x, to_y)): Segment, at: Place) -> f64 {
    let (along_x, along_y) = (to_x - x, to_y - y);
    let length = (along_x * along_x + along_y * along_y).max(1e-9);
    let part = ((at.0 - x) * along_x + (at.1 - y) * along_y) / length;
    let part = part.clamp(0.0, 1.0);
    libm::hypot(x + part * along_x - at.0, y + part * along_y - at.1)
}

impl Plan {
    /// How many marks can be read off.
    pub(super) fn marks(&self) -> usize {
        self.discs.len() + 2 + LINES + GROUPS
    }

    /// Where the centre is, between its corners by their weights; in the middle without weights.
    pub(super) fn centre(&self, pull: [f64; 3]) -> Place {
        let sum: f64 = pull.iter().sum();
        let weights = if sum > 0.0 {
            pull.map(|one| one / sum)
        } else {
            [1.0 / 3.0; 3]
        };
        let of = |part: fn(&Place) -> f64| {
            let pairs = self.corners.iter().zip(weights);
            pairs.map(|(corner, weight)| part(corner) * weight).sum()
        };
        (of(|at| at.0), of(|at| at.1))
    }

    /// The radius of a centre of this size.
    pub(super) fn radius(&self, size: f64) -> f64 {
        self.centre * libm::sqrt(size.max(0.0))
    }

    /// The parts of a line from one part of the field to another.
    pub(super) fn line(&self, line: usize, centre: Place) -> Vec<Segment> {
        match line {
            0 => vec![(centre, (self.yard.middle().0, self.yard.y))],
            1 => {
                let post = &self.posts[0];
                vec![(centre, (post.middle().0, post.y + post.height))]
            }
            _ => self.lines[line - 2].clone(),
        }
    }

    /// Where a mark can be pointed at while the centre is there.
    pub(super) fn hit(&self, mark: usize, centre: Place) -> Hit {
        let Some(mark) = mark.checked_sub(self.discs.len()) else {
            return Hit::Round(self.discs[mark]);
        };
        match mark {
            0 => Hit::Area(self.yard),
            1 => Hit::Round(Round {
                x: centre.0,
                y: centre.1,
                r: LARGEST_CENTRE,
            }),
            _ if mark < LINES + 2 => Hit::Lines(self.line(mark - 2, centre)),
            _ => {
                let area = self.groups[mark - 2 - LINES];
                Hit::Area(Area {
                    y: area.y - self.words,
                    height: area.height + self.words,
                    ..area
                })
            }
        }
    }
}

/// What all fields of a drawing share.
struct Sketch {
    /// The width of a field, and of all in it but the people.
    own: f64,
    width: f64,
    words: f64,
    flat: bool,
    height: f64,
    /// The area of the discs.
    town: Area,
    /// The radius of a disc of 1.
    disc: f64,
    /// The side of a square and of the cell that it stands in.
    cell: f64,
    yard: Area,
    groups: [Area; GROUPS],
    centre: f64,
}

impl Sketch {
    fn new(own: f64, grounds: &[Ground], per_grain: f64, flat: bool) -> Self {
        let words = WORDS[usize::from(flat)];
        // People stand below the rest, or beside it.
        let width = if flat { own * FLAT_PART } else { own };
        let town = Area {
            x: 0.0,
            y: 22.0,
            width: width * 0.56,
            height: if flat {
                (width * 0.3).clamp(130.0, 150.0)
            } else {
                (width * 0.4).clamp(140.0, 210.0)
            },
        };
        let yard_height = (width * 0.16).clamp(46.0, if flat { 50.0 } else { 80.0 });
        let yard = Area {
            x: width * 0.36,
            y: town.y + town.height + 52.0,
            width: width * 0.28,
            height: yard_height,
        };
        let fits = |ground: &Ground| fit(&pack(&ground.discs, town.width / town.height), &town).1;
        let disc = grounds.iter().map(fits).fold(f64::INFINITY, f64::min);
        let squares = grounds.iter().map(|one| one.squares).fold(1.0, f64::max);
        let most: Vec<f64> = (0..GROUPS)
            .map(|group| {
                grounds
                    .iter()
                    .map(|one| one.most[group] / per_grain)
                    .fold(0.0, f64::max)
            })
            .collect();
        let below = yard.y + yard.height + 30.0;
        let (groups, height) = if flat {
            let (groups, height) = groups_beside(own, &most, words);
            (groups, height.max(below))
        } else {
            groups(width, below + words, &most, words)
        };
        let size = grounds.iter().map(|one| one.size).fold(0.0, f64::max);
        Self {
            own,
            width,
            height,
            words,
            flat,
            town,
            disc,
            cell: cell(&yard, squares),
            yard,
            groups,
            centre: LARGEST_CENTRE / libm::sqrt(size.max(1e-9)),
        }
    }

    fn plan(&self, origin: Place, ground: &Ground) -> Plan {
        let Self {
            width, town, yard, ..
        } = *self;
        let packed = pack(&ground.discs, town.width / town.height);
        let (middle, _) = fit(&packed, &town);
        let (to_x, to_y) = town.middle();
        let discs: Vec<Round> = packed
            .iter()
            .map(|one| Round {
                x: to_x + (one.x - middle.0) * self.disc,
                y: to_y + (one.y - middle.1) * self.disc,
                r: one.r * self.disc,
            })
            .collect();
        let squares = squares(&yard, self.cell, ground.squares);
        let level = yard.middle().1;
        let high = if self.flat { POST * 1.3 } else { POST };
        let [upper, right, left] = if self.flat {
            [116.0, 104.0, 72.0]
        } else {
            [86.0, 74.0, 52.0]
        };
        let posts = [
            Area::around((width * 0.84, 20.0), upper, high),
            Area::around((width - right / 2.0, level), right, high * 1.5),
            Area::around((left / 2.0, level), left, high),
        ];
        let corners = [
            (width * 0.67, town.y + town.height * 0.62),
            (width * 0.60, yard.y - 46.0),
            (width * 0.84, town.y + town.height * 0.45),
        ];
        let nearest = |to: Place| {
            let far = |one: &&Round| one.distance(to);
            let found = discs.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
            found.map_or(to, Round::middle)
        };
        let [upper, right, left] = posts;
        let (below, beside) = (
            (yard.x + yard.width * 0.2, yard.y),
            (upper.x, upper.middle().1),
        );
        let middles = |areas: &[Area]| areas.iter().map(Area::middle).collect::<Vec<_>>();
        let lines = [
            chain(&discs.iter().map(Round::middle).collect::<Vec<_>>()),
            chain(&middles(&squares)),
            vec![(nearest(below), below)],
            vec![((yard.x + yard.width, level), (right.x, level))],
            vec![((left.x + left.width, level), (yard.x, level))],
            vec![(nearest(beside), beside)],
        ];
        Plan {
            origin,
            width: self.own,
            discs,
            squares,
            posts,
            yard,
            corners,
            lines,
            groups: self.groups,
            words: self.words,
            centre: self.centre,
        }
    }
}

/// The middle of packed discs, and the factor by which they fit into an area.
fn fit(packed: &[Round], area: &Area) -> (Place, f64) {
    let span = |of: fn(&Round) -> f64| {
        let ends = packed.iter().map(|one| (of(one) - one.r, of(one) + one.r));
        ends.fold((f64::INFINITY, f64::NEG_INFINITY), |all, one| {
            (all.0.min(one.0), all.1.max(one.1))
        })
    };
    let (x, y) = (span(|one| one.x), span(|one| one.y));
    let largest = packed.iter().map(|one| one.r).fold(0.0, f64::max);
    let factor = (area.width / (x.1 - x.0))
        .min(area.height / (y.1 - y.0))
        .min(LARGEST_DISC / largest);
    (((x.0 + x.1) / 2.0, (y.0 + y.1) / 2.0), factor)
}

/// Each place with the nearest of those before it.
fn chain(places: &[Place]) -> Vec<Segment> {
    let far = |a: &Place, b: &Place| libm::hypot(a.0 - b.0, a.1 - b.1);
    (1..places.len())
        .filter_map(|index| {
            let own = places[index];
            let before = places[..index].iter();
            let nearest = before.min_by(|a, b| far(a, &own).total_cmp(&far(b, &own)))?;
            Some((*nearest, own))
        })
        .collect()
}

/// The largest cell of which so many squares fit into an area.
fn cell(area: &Area, number: f64) -> f64 {
    let number = number.ceil().max(1.0);
    let fits = |cell: &f64| (area.width / cell).floor() * (area.height / cell).floor() >= number;
    let sizes = (1..=30).map(|tenth| 0.8 * (31.0 - f64::from(tenth)));
    sizes.into_iter().find(fits).unwrap_or(0.8)
}

/// So many squares in rows in the middle of an area, the last one in part.
fn squares(area: &Area, cell: f64, number: f64) -> Vec<Area> {
    let count = number.ceil().max(0.0);
    let columns = (area.width / cell).floor().min(count).max(1.0);
    let rows = (count / columns).ceil();
    let (x, y) = area.middle();
    (0..count as usize)
        .map(|index| {
            let (column, row) = (index as f64 % columns, (index as f64 / columns).floor());
            let part = (number - index as f64).min(1.0);
            let at = (
                x + (column + 0.5 - columns / 2.0) * cell,
                y + (row + 0.5 - rows / 2.0) * cell,
            );
            let side = cell * 0.6 * libm::sqrt(part);
            Area::around(at, side, side)
        })
        .collect()
}

/// The same beside the rest, in two columns; and where they end.
fn groups_beside(width: f64, most: &[f64], words: f64) -> ([Area; GROUPS], f64) {
    const COLUMNS: [(f64, f64); 2] = [(0.56, 0.78), (0.80, 1.0)];
    let mut ends = [0.0; 2];
    let mut next = |column: usize, group: usize| {
        let area = grain_area(width, COLUMNS[column], ends[column] + words, most[group]);
        ends[column] = area.y + area.height + 10.0;
        area
    };
    let groups = [
        next(0, 0),
        next(0, 1),
        next(1, 2),
        next(1, 3),
        next(1, 4),
        next(0, 5),
        next(1, 6),
    ];
    (groups, ends[0].max(ends[1]))
}

/// Room for the most grains of a group between two parts of the width.
fn grain_area(width: f64, (from, to): (f64, f64), y: f64, most: f64) -> Area {
    let columns = ((to - from) * width / GRAIN).floor().max(1.0);
    Area {
        x: from * width,
        y,
        width: columns * GRAIN,
        height: (most / columns).ceil().max(1.0) * GRAIN,
    }
}

/// Where each group of people is below `top`, with room for the most grains of each; and where they end.
fn groups(width: f64, top: f64, most: &[f64], words: f64) -> ([Area; GROUPS], f64) {
    // From where to where each stands, as parts of the width.
    const COLUMNS: [(f64, f64); 4] = [(0.0, 0.19), (0.22, 0.40), (0.43, 0.69), (0.72, 1.0)];
    let area = |part, y, most| grain_area(width, part, y, most);
    let below = |one: &Area| one.y + one.height;
    let [seeking, waiting, on] =
        [(0, 0), (1, 1), (3, 4)].map(|(column, group)| area(COLUMNS[column], top, most[group]));
    let first = area(COLUMNS[2], top, most[2]);
    let second = area(COLUMNS[2], below(&first) + words + 6.0, most[3]);
    let lowest = [seeking, waiting, second, on]
        .iter()
        .map(below)
        .fold(0.0, f64::max);
    let failed = area((0.0, 0.70), lowest + 20.0 + words, most[5]);
    let relapsed = area((0.74, 1.0), lowest + 20.0 + words, most[6]);
    let end = below(&failed).max(below(&relapsed));
    (
        [seeking, waiting, first, second, on, failed, relapsed],
        end + 4.0,
    )
}

#[cfg(test)]
mod tests;
