//! The container of older Office files: a small file system in sectors (\[MS-CFB\]).
//!
//! Every number in it is somebody else's: chains that loop or lead outside the file end the reading.

/// How every such file begins.
pub(super) const SIGNATURE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// Sector numbers from here on mean "none".
const NO_SECTOR: u32 = 0xffff_fffa;
/// Streams below this size stand together in one stream of small sectors.
const MINI_BELOW: u64 = 4096;
const MINI_SECTOR: usize = 64;
const ENTRY: usize = 128;

/// A container whose tables were read.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    mini_next: Vec<u32>,
    directory: Vec<u8>,
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| four.try_into().ok().map(u32::from_le_bytes))
}

impl<'a> Compound<'a> {
    /// Reads the tables; none when they are damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let shift = u32::from(*bytes.get(30)?);
        let sector = match shift {
            9 | 12 if bytes.starts_with(SIGNATURE) => 1_usize << shift,
            _ => return None,
        };
        let mut file = Self { bytes, sector, next: Vec::new(), mini_next: Vec::new(), directory: Vec::new() };
        let mut tables: Vec<u32> = numbers(bytes.get(76..512)?).filter(|at| *at < NO_SECTOR).collect();
        let mut more = number(bytes, 68)?;
        for _ in 0..=file.sectors() {
            if more >= NO_SECTOR {
                break;
            }
            let list: Vec<u32> = numbers(file.at(more)?).collect();
            let (onward, held) = list.split_last()?;
            tables.extend(held.iter().filter(|at| **at < NO_SECTOR));
            more = *onward;
        }
        if tables.len() > file.sectors() {
            return None;
        }
        for table in tables {
            let list: Vec<u32> = numbers(file.at(table)?).collect();
            file.next.extend(list);
        }
        file.directory = file.chain(number(bytes, 48)?, None)?;
        file.mini_next = match number(bytes, 60)? {
            first if first < NO_SECTOR => numbers(&file.chain(first, None)?).collect(),
            _ => Vec::new(),
        };
        Some(file)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// The sectors from this one on, at most `size` bytes of them.
    fn chain(&self, first: u32, size: Option<usize>) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        let mut at = first;
        for _ in 0..=self.sectors() {
            if at >= NO_SECTOR || size.is_some_and(|size| out.len() >= size) {
                out.truncate(size.unwrap_or(usize::MAX));
                return Some(out);
            }
            out.extend_from_slice(self.at(at)?);
            at = *self.next.get(at as usize)?;
        }
        None
    }

    fn entries(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.directory.chunks_exact(ENTRY).filter_map(|entry| {
            let length = usize::from(u16::from_le_bytes([entry[64], entry[65]])).saturating_sub(2).min(62);
            let units: Vec<u16> =
                entry[..length].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            // Kind 0 is an entry that is not used.
            (entry[66] != 0).then(|| (String::from_utf16_lossy(&units), entry))
        })
    }

    /// Whether a stream of this name is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries().any(|(other, _)| other.eq_ignore_ascii_case(name))
    }

    /// The content of a stream; none when it is missing or damaged.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let place = |entry: &[u8]| {
            let size = u64::from(number(entry, 120)?) | (u64::from(number(entry, 124)?) << 32);
            // Before sectors of 4096 bytes the upper half of the size may hold anything.
            let size = if self.sector == 512 { size & 0xffff_ffff } else { size };
            Some((number(entry, 116)?, usize::try_from(size).ok()?))
        };
        let (_, entry) = self.entries().find(|(other, _)| other.eq_ignore_ascii_case(name))?;
        let (first, size) = place(entry)?;
        if size as u64 >= MINI_BELOW {
            return self.chain(first, Some(size));
        }
        let (start, size_of_all) = place(self.directory.get(..ENTRY)?)?;
        let minis = self.chain(start, Some(size_of_all))?;
        let mut out = Vec::new();
        let mut at = first as usize;
        for _ in 0..=minis.len() / MINI_SECTOR {
            if at >= NO_SECTOR as usize || out.len() >= size {
                out.truncate(size);
                return Some(out);
            }
            let start = at.checked_mul(MINI_SECTOR)?;
            out.extend_from_slice(minis.get(start..(start + MINI_SECTOR).min(minis.len()))?);
            at = *self.mini_next.get(at)? as usize;
        }
        None
    }
}
