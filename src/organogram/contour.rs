//! Sets boxes of any size side by side as close as their outlines allow, each parent centred over its
//! children: the linear algorithm of A. van der Ploeg, "Drawing non-layered tidy trees in linear time"
//! (Software: Practice and Experience, 2014), with loops instead of recursion so that depth is no limit.

/// One box of the tree. Parents stand before their children in the slice.
#[derive(Debug, Default, Clone)]
pub(crate) struct Node {
    /// Children from left to right.
    pub(crate) children: Vec<usize>,
    /// Width, with half the distance to the neighbours on either side.
    pub(crate) w: i32,
    /// Lower edge; a child's upper edge is its parent's lower edge.
    pub(crate) bottom: i32,
    prelim: i32,
    modifier: i32,
    shift: i32,
    change: i32,
    thread_left: Option<usize>,
    thread_right: Option<usize>,
    extreme_left: usize,
    extreme_right: usize,
    mod_left: i32,
    mod_right: i32,
}

impl Node {
    /// A box before it is placed.
    pub(crate) fn new(children: Vec<usize>, w: i32, bottom: i32) -> Self {
        Self { children, w, bottom, ..Self::default() }
    }
}

/// Left edges of all nodes; the leftmost is 0.
pub(crate) fn place(mut nodes: Vec<Node>) -> Vec<i32> {
    for index in (0..nodes.len()).rev() {
        settle(&mut nodes, index);
    }
    let mut sums = vec![0; nodes.len()];
    let mut xs = vec![0; nodes.len()];
    for index in 0..nodes.len() {
        let sum = sums[index] + nodes[index].modifier;
        xs[index] = nodes[index].prelim + sum;
        let (mut step, mut total) = (0, 0);
        for child in nodes[index].children.clone() {
            step += nodes[child].shift;
            total += step + nodes[child].change;
            nodes[child].modifier += total;
            sums[child] = sum;
        }
    }
    let left = xs.iter().copied().min().unwrap_or(0);
    xs.into_iter().map(|x| x - left).collect()
}

/// Places the children of one node, whose own branches are settled, relative to each other.
fn settle(nodes: &mut [Node], parent: usize) {
    let children = nodes[parent].children.clone();
    let (Some(&first), Some(&last)) = (children.first(), children.last()) else {
        nodes[parent].extreme_left = parent;
        nodes[parent].extreme_right = parent;
        return;
    };
    // The siblings so far with their lowest point, highest last: whom the next one can still touch.
    let mut lows: Vec<(i32, usize)> = vec![(nodes[nodes[first].extreme_left].bottom, 0)];
    for i in 1..children.len() {
        let lowest = nodes[nodes[children[i]].extreme_right].bottom;
        separate(nodes, &children, i, &lows);
        while lows.last().is_some_and(|&(low, _)| lowest >= low) {
            lows.pop();
        }
        lows.push((lowest, i));
    }
    let left = nodes[first].prelim + nodes[first].modifier;
    let right = nodes[last].prelim + nodes[last].modifier + nodes[last].w;
    nodes[parent].prelim = i32::midpoint(left, right) - nodes[parent].w / 2;
    nodes[parent].extreme_left = nodes[first].extreme_left;
    nodes[parent].mod_left = nodes[first].mod_left;
    nodes[parent].extreme_right = nodes[last].extreme_right;
    nodes[parent].mod_right = nodes[last].mod_right;
}

/// Walks down the right outline of the siblings before child `i` and the left outline of that child, and
/// moves the child right wherever they would overlap.
fn separate(nodes: &mut [Node], children: &[usize], i: usize, lows: &[(i32, usize)]) {
    let mut low = lows.len() - 1;
    let mut right = Some(children[i - 1]);
    let mut left = Some(children[i]);
    let mut right_sum = nodes[children[i - 1]].modifier;
    let mut left_sum = nodes[children[i]].modifier;
    while let (Some(r), Some(l)) = (right, left) {
        if nodes[r].bottom > lows[low].0 {
            low = low.saturating_sub(1);
        }
        let distance = right_sum + nodes[r].prelim + nodes[r].w - (left_sum + nodes[l].prelim);
        if distance > 0 {
            left_sum += distance;
            move_branch(nodes, children, i, lows[low].1, distance);
        }
        let (r_bottom, l_bottom) = (nodes[r].bottom, nodes[l].bottom);
        if r_bottom <= l_bottom {
            right = nodes[r].children.last().copied().or(nodes[r].thread_right);
            right_sum += right.map_or(0, |r| nodes[r].modifier);
        }
        if r_bottom >= l_bottom {
            left = nodes[l].children.first().copied().or(nodes[l].thread_left);
            left_sum += left.map_or(0, |l| nodes[l].modifier);
        }
    }
    match (right, left) {
        (None, Some(l)) => thread_left(nodes, children, i, l, left_sum),
        (Some(r), None) => thread_right(nodes, children, i, r, right_sum),
        _ => {}
    }
}

fn move_branch(nodes: &mut [Node], children: &[usize], i: usize, from: usize, distance: i32) {
    let moved = &mut nodes[children[i]];
    moved.modifier += distance;
    moved.mod_left += distance;
    moved.mod_right += distance;
    // The siblings in between share the new room.
    if from + 1 != i {
        let between = (i - from) as i32;
        nodes[children[from + 1]].shift += distance / between;
        nodes[children[i]].shift -= distance / between;
        nodes[children[i]].change -= distance - distance / between;
    }
}

fn thread_left(nodes: &mut [Node], children: &[usize], i: usize, to: usize, sum: i32) {
    let first = children[0];
    let lowest = nodes[first].extreme_left;
    let difference = sum - nodes[to].modifier - nodes[first].mod_left;
    nodes[lowest].thread_left = Some(to);
    nodes[lowest].modifier += difference;
    nodes[lowest].prelim -= difference;
    nodes[first].extreme_left = nodes[children[i]].extreme_left;
    nodes[first].mod_left = nodes[children[i]].mod_left;
}

fn thread_right(nodes: &mut [Node], children: &[usize], i: usize, to: usize, sum: i32) {
    let last = children[i];
    let lowest = nodes[last].extreme_right;
    let difference = sum - nodes[to].modifier - nodes[last].mod_right;
    nodes[lowest].thread_right = Some(to);
    nodes[lowest].modifier += difference;
    nodes[lowest].prelim -= difference;
    nodes[last].extreme_right = nodes[children[i - 1]].extreme_right;
    nodes[last].mod_right = nodes[children[i - 1]].mod_right;
}
