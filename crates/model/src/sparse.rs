//! Values for some of many keys.

use serde::{Deserialize, Serialize};

/// Values by key, in the order of the keys.
///
/// A sorted list: there are few, and in the page a B-tree would weigh more than all who use it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sparse<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sparse<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Copy + Ord, V: Copy> Sparse<K, V> {
    /// The value of a key, where it has one.
    pub fn get(&self, key: K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.0[place].1)
    }

    /// Gives a key another value, or none.
    pub fn set(&mut self, key: K, value: Option<V>) {
        match (self.place(key), value) {
            (Ok(place), Some(value)) => self.0[place].1 = value,
            (Ok(place), None) => drop(self.0.remove(place)),
            (Err(place), Some(value)) => self.0.insert(place, (key, value)),
            (Err(_), None) => {}
        }
    }

    /// The keys that have values, with them.
    pub fn iter(&self) -> impl Iterator<Item = (K, V)> {
        self.0.iter().copied()
    }

    fn place(&self, key: K) -> Result<usize, usize> {
        self.0.binary_search_by_key(&key, |(own, _)| *own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stay_in_order_whatever_order_they_came_in() {
        let mut values = Sparse::default();
        for (key, value) in [(3, 'c'), (1, 'a'), (2, 'x'), (2, 'b')] {
            values.set(key, Some(value));
        }
        assert!(values.iter().eq([(1, 'a'), (2, 'b'), (3, 'c')]));
        values.set(2, None);
        values.set(7, None);
        assert!(values.iter().eq([(1, 'a'), (3, 'c')]));
        assert_eq!((values.get(1), values.get(2)), (Some('a'), None));
    }
}
