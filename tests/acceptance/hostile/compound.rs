//! Makes containers of older Office files, and workbooks in them, whole or damaged.

const SECTOR: usize = 512;
const FREE: u32 = 0xffff_ffff;
const END: u32 = 0xffff_fffe;
const TABLE: u32 = 0xffff_fffd;

/// A container with these streams. Small ones are padded, so that all stand in ordinary sectors.
pub(crate) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let sectors: Vec<usize> = streams.iter().map(|(_, data)| data.len().max(4096).div_ceil(SECTOR)).collect();
    let directory = (streams.len() + 1).div_ceil(4);
    let content = directory + sectors.iter().sum::<usize>();
    // Each sector of the table tells about 128 sectors, itself included.
    let tables = (1..=109).find(|tables| tables * 128 >= content + tables).expect("small enough for one header");
    let mut next = vec![TABLE; tables];
    let chain = |next: &mut Vec<u32>, count: usize| {
        let first = next.len();
        next.extend((1..count).map(|step| (first + step) as u32));
        next.push(END);
        first as u32
    };
    let directory_at = chain(&mut next, directory);
    let starts: Vec<u32> = sectors.iter().map(|count| chain(&mut next, *count)).collect();
    next.resize(tables * 128, FREE);

    let mut file = vec![0_u8; 76];
    file[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    file[24..34].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    file[44..48].copy_from_slice(&(tables as u32).to_le_bytes());
    file[48..52].copy_from_slice(&directory_at.to_le_bytes());
    file[56..60].copy_from_slice(&4096_u32.to_le_bytes());
    file[60..64].copy_from_slice(&END.to_le_bytes());
    file[68..72].copy_from_slice(&END.to_le_bytes());
    for slot in 0..109_u32 {
        file.extend(if slot < tables as u32 { slot } else { FREE }.to_le_bytes());
    }
    file.extend(next.iter().flat_map(|number| number.to_le_bytes()));
    let mut entries = entry("Root Entry", 5, END, 0);
    for ((name, data), start) in streams.iter().zip(&starts) {
        entries.extend(entry(name, 2, *start, data.len().max(4096) as u32));
    }
    entries.resize(directory * SECTOR, 0);
    file.extend(entries);
    for ((_, data), count) in streams.iter().zip(&sectors) {
        file.extend_from_slice(data);
        file.resize(file.len() + count * SECTOR - data.len(), 0);
    }
    file
}

fn entry(name: &str, kind: u8, start: u32, size: u32) -> Vec<u8> {
    let mut entry = vec![0; 128];
    for (at, unit) in name.encode_utf16().enumerate() {
        entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64..66].copy_from_slice(&((name.encode_utf16().count() as u16 + 1) * 2).to_le_bytes());
    entry[66] = kind;
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&size.to_le_bytes());
    entry
}

/// A record of a workbook.
pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

/// An old workbook with one sheet: shared texts, and the cells that show them (row, column, text).
pub(crate) fn workbook(texts: &[&str], cells: &[(u16, u16, u32)]) -> Vec<u8> {
    let start = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let mut shared = [1_u32.to_le_bytes(), (texts.len() as u32).to_le_bytes()].concat();
    for text in texts {
        shared.extend((text.len() as u16).to_le_bytes());
        shared.push(0);
        shared.extend(text.bytes());
    }
    let sheet_at = (start.len() + 4 + 8 + 1 + 4 + shared.len() + 4) as u32;
    let about = [&sheet_at.to_le_bytes()[..], &[0, 0, 1, 0, b'x']].concat();
    let mut stream = [start.clone(), record(0x0085, &about), record(0x00fc, &shared), record(0x000a, &[])].concat();
    assert_eq!(stream.len(), sheet_at as usize);
    stream.extend(start);
    for (row, column, text) in cells {
        let cell = [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &text.to_le_bytes()].concat();
        stream.extend(record(0x00fd, &cell));
    }
    stream.extend(record(0x000a, &[]));
    stream
}
