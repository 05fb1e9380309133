//! Proximity: contacts per council per month (T4, B1).
//!
//! `(E_b + 0.5·E_t)·e·133 h / 4 h / ν`

use super::effort::Effort;
use crate::setting::Setting;

/// Working hours of a full-time regisseur in a month.
pub const HOURS_PER_MONTH: f64 = 133.0;
/// Hours that one contact takes, with its preparation and travel.
pub const HOURS_PER_CONTACT: f64 = 4.0;

/// Part of the time in the field that goes to councils.
pub const TERREIN: f64 = 0.5;

/// Contacts per council in a month.
#[must_use]
pub fn contacts(setting: &Setting<'_>, effort: Effort, experience: f64) -> f64 {
    let fte = (effort.bestuur + TERREIN * effort.terrein) * experience;
    fte * HOURS_PER_MONTH / HOURS_PER_CONTACT / setting.levers.region.number()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};
    use crate::region::Region;

    /// (.2 + .5·.4)·.5 = .2 FTE are 26.6 hours or 6.65 contacts, over five councils.
    #[test]
    fn working_hours_become_contacts_with_each_council() {
        let mut setting = setting();
        setting.levers.to_mut().region = Region::equal(60_000, 5);
        let effort = Effort {
            bestuur: 0.2,
            terrein: 0.4,
            beleid: 0.9,
        };
        assert!(near(contacts(&setting, effort, 0.5), 1.33));
    }
}
