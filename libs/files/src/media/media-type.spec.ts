import { fileNameOf } from './file-name';
import { MEDIA_TYPES, mediaTypeOf } from './media-type';

function bytes(hex: string, text = ''): Buffer {
  return Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(text, 'latin1')]);
}

describe('the type of a file', () => {
  it.each([
    [MEDIA_TYPES.pdf, bytes('', '%PDF-1.7\n…')],
    [MEDIA_TYPES.jpeg, bytes('ffd8ffe000104a464946')],
    [MEDIA_TYPES.png, bytes('89504e470d0a1a0a0000')],
    [MEDIA_TYPES.webp, bytes('', 'RIFF\x10\x00\x00\x00WEBPVP8 ')],
    [MEDIA_TYPES.heic, bytes('00000018', 'ftypheic')],
    [MEDIA_TYPES.docx, bytes('504b0304', '…[Content_Types].xml…word/document.xml')],
    [MEDIA_TYPES.doc, Buffer.concat([bytes('d0cf11e0a1b11ae1'), Buffer.from('WordDocument', 'utf16le')])],
    [MEDIA_TYPES.txt, Buffer.from('Đơn khiếu nại\r\n\tngày 02/03/2026', 'utf8')],
    [MEDIA_TYPES.txt, Buffer.concat([bytes('fffe'), Buffer.from('Đơn tố cáo', 'utf16le')])],
  ])('is told as %s by the content', (type, content) => expect(mediaTypeOf(content)).toBe(type));

  it.each([
    ['a program', bytes('4d5a9000')],
    ['an ELF program', bytes('7f454c46')],
    ['an archive', bytes('504b0304', 'a.txt')],
    ['a spreadsheet', bytes('504b0304', '[Content_Types].xml xl/workbook.xml')],
    ['a document with macros', bytes('504b0304', 'word/document.xml word/vbaProject.bin')],
    ['an OLE file that is no document', bytes('d0cf11e0a1b11ae1', 'Workbook')],
    ['a page', Buffer.from('  <!DOCTYPE html><script>')],
    ['a picture with scripts', Buffer.from('<svg onload="x">')],
    ['a script', Buffer.from('#!/bin/sh\n')],
    ['noise', bytes('00ff00fe')],
    ['broken UTF-8', bytes('c3')],
  ])('is not known for %s', (_, content) => expect(mediaTypeOf(content)).toBeUndefined());
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/Đơn.pdf', 'Đơn.pdf'],
    ['C:\\Users\\a\\don.pdf', 'don.pdf'],
    ['Đơn'.normalize('NFD'), 'Đơn'.normalize('NFC')],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['.bashrc', 'bashrc'],
    ['  ', 'tep-dinh-kem'],
    ['/', 'tep-dinh-kem'],
    ['a  \n b.pdf', 'a b.pdf'],
  ])('turns %j into %j', (given, name) => expect(fileNameOf(given)).toBe(name));

  it('keeps its ending when it is too long', () => {
    const name = fileNameOf(`${'đ'.repeat(500)}.pdf`);
    expect([...name]).toHaveLength(200);
    expect(name.endsWith('đ.pdf')).toBe(true);
  });
});
