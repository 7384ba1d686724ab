//! Looking up by id in a file that may hold tens of thousands of them.

/// The indices of a list of ids. A sorted list weighs less in the program than a map does, and is fast enough.
pub struct ById<'a>(Vec<(&'a str, usize)>);

impl<'a> ById<'a> {
    /// The indices of `ids`.
    pub fn of(ids: impl IntoIterator<Item = &'a str>) -> ById<'a> {
        let mut sorted: Vec<(&str, usize)> =
            ids.into_iter().enumerate().map(|(index, id)| (id, index)).collect();
        sorted.sort_unstable();
        ById(sorted)
    }

    /// All indices at which this id stands, in order.
    pub fn all(&self, id: &str) -> impl Iterator<Item = usize> {
        let start = self.0.partition_point(|(other, _)| *other < id);
        self.0[start..].iter().take_while(move |(other, _)| *other == id).map(|(_, index)| *index)
    }

    /// The first index at which this id stands.
    pub fn first(&self, id: &str) -> Option<usize> {
        self.all(id).next()
    }
}
