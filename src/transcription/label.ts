/**
 * The label of an item at the start of a line, with the white space after it: `1. `, `2) `, `(a) `, `- `, `- (a) `. A number
 * has at most three digits (a year is no label), a letter in brackets at most four (`(viii)`).
 */
export const LABEL = /^((?:- )?(?:\d{1,3}[.)]|\((?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)|[a-zA-Z]\))|-)[ \t](?=\S)/;
