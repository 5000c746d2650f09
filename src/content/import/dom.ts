import { DomUtils, type parseDocument } from 'htmlparser2';

/** htmlparser2's tree, named without depending on the packages it is made of. */
export type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlNode = HtmlDocument['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: Record<string, string> }>;

export const { isTag, isText } = DomUtils;
