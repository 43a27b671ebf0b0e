/**
 * A question that asks for several things at once → a question for each, and its measure.
 *
 * 「夏の呼びかけと秋の月間はそれぞれいつ？」: a word of number, a second question mark, or と between two
 * measures says that several are meant. The question is cut at the ends of its clauses and between its
 * nouns. Pieces that are sure of a measure are read for themselves; what is nobody's (それぞれいつ？), also
 * behind the last name, is asked of each measure whose own pieces ask for nothing in particular.
 */
import type { Aspect } from "../corpus/measure.ts";
import type { Token } from "../analysis/tokenizer.ts";
import { hasInterrogative } from "../search/interrogatives.ts";
import type { Query } from "../search/query.ts";
import type { MeasureHit } from "../search/ranking.ts";
import type { Parts } from "./parts.ts";
import { contactAspects } from "./details.ts";
import { countWords, findOwner, isSureOf, type Piece } from "./pieces.ts";

export type AskedPart = {
  readonly measureId: string;
  readonly query: Query;
  /** Its own pieces ask for a detail. */
  readonly asksDetail: boolean;
};

const severalThings =
  /それぞれ|おのおの|各々|両方|両者|双方|(?:どちら|どっち)(?:も|が|の(?:方|ほう)|に(?:電話|相談|連絡|聞|きけ|問い合わせ|かけ|行|頼))|(?:今|まだ|現在)[^。]{0,16}のは(?:どちら|どっち)|(?:二|2|三|3)(?:つ|種類|件)(?:とも|の)|ふたつ|みっつ|一緒に(?:見|知|教|聞|調|並)|一度に|まとめて(?![いおあくも])|併せて|あわせて|合わせて|比べ|比較|(?<![間ま])(?:違い|ちがい)|別々|どれとどれ|一通り|ひととおり|もう(?:一|1|ひと)つ(?:は|、|だけ)|(?:二|2|ふた|三|3)つ(?:悩|質問|聞|教|知|お?願|相談|困)|(?:まず|第一に|1つ目)[^?]{4,}?(?:次に|第二に|2つ目)|[。?!、] ?(?:あと|それと|それから|ついでに|加えて)(?![でに])|[.?!] (?:and|also|plus)\b|\b(of|to|for|about|from|with)\b[^.?!]{3,60}? and \1\b|\b(?:both|each|respectively|compare[ds]?|comparing|comparison|differences?|differ|as well as|versus|vs|which (?:one|of the two|two)|(?:two|three) (?:things|questions|worries|problems|requests|needs)|(?:one more|another) (?:thing|question)|first(?:ly)?\b.{4,}?\bsecond(?:ly)?)\b/u;

/** Ends of what asks: two of them are two questions. */
const endOfQuestion = /[?？]|(?:か|教えて|ください|下さい)(?:[。、]|$)/gu;

/** 「…はいつまでで、…はいつまででしたか」: two clauses that ask. */
const twoClauses =
  /(?:いつ|どこ|何|いくら|いくつ|誰|どう)[^、。]*[、。][^。]{4,}?(?:いつ|どこ|何|いくら|いくつ|誰|どう)/u;

/** In words, and not by two sentences that may ask the same. */
export function saysSeveral({ normalized }: Query): boolean {
  return severalThings.test(normalized);
}

export function asksSeveral({ normalized }: Query): boolean {
  const ends = normalized.match(endOfQuestion)?.length ?? 0;
  return severalThings.test(normalized) || ends > 1 || twoClauses.test(normalized);
}

/** In the order of the question; undefined where it asks for one thing, or it is not sure for which. */
export function findSeveral(
  query: Query,
  ranked: readonly MeasureHit[],
  parts: Parts,
): readonly AskedPart[] | undefined {
  const compared = findCompared(query, ranked, parts);
  if (compared) return compared;
  const owned = toOwned(query, parts);
  const owners = [...new Set(owned.flatMap(({ owner }) => owner ?? []))];
  const words = owners.length < mostParts ? mostWords : mostWordsOfThree;
  if (owners.length < 2 || owners.length > mostParts || countWords(query) > words) return undefined;
  if (!asksSeveral(query) && !joinsTwo(owned, query)) return undefined;
  const isBestMeant = ranked[0] !== undefined && owners.includes(ranked[0].measure.id);
  // 「担当省庁」, asked of each, may have brought the best to mind.
  const isOfEach = owned.some((one) => one.owner === undefined && asksOfNobody(one, query));
  const isMeant = isBestMeant || isOfEach;
  if (!isMeant || !areRanked(owners, ranked)) return undefined;
  const asked = toParts(owned, owners, parts);
  const isOfLast =
    saysEach.test(query.normalized) && owned.every(({ owner }) => owner !== undefined);
  const ofEach = isOfLast ? asked?.find(({ asksDetail }) => asksDetail)?.query.aspects : undefined;
  return asked?.map((part) =>
    ofEach && !part.asksDetail
      ? withAspects(part, [...ofEach], parts)
      : withInherited(part, query, parts),
  );
}

/** “What did the centers and the subsidy each have as budget”: said of the last, and asked of all. */
const saysEach = /それぞれ|おのおの|各々|\b(?:each|respectively)\b/u;

/**
 * 「AとBの違いは」, where both are named: what is asked is asked of each as it stands, and where nothing in
 * particular is, each is told of.
 */
function findCompared(
  { normalized, subjects, ...others }: Query,
  ranked: readonly MeasureHit[],
  { corpus, readQuery }: Parts,
): readonly AskedPart[] | undefined {
  if (!comparing.test(normalized)) return undefined;
  const named = [...new Set(subjects.map(({ measureId }) => measureId))];
  if (named.length !== 2 || !areRanked(named, ranked)) return undefined;
  // 「違い」 itself asks what each is.
  const aspects = new Map([...others.aspects].filter(([aspect]) => aspect !== "definition"));
  const query = { ...others, normalized, subjects, aspects };
  const asksDetail = asksFor(query);
  return named.map((measureId) => ({
    measureId,
    asksDetail,
    query: asksDetail
      ? { ...query, subjects: subjects.filter((subject) => subject.measureId === measureId) }
      : readQuery(corpus.measures.find(({ id }) => id === measureId)!.title.ja),
  }));
}

/** The reader may have narrowed the measures. */
function areRanked(ids: readonly string[], ranked: readonly MeasureHit[]): boolean {
  return ids.every((id) => ranked.some(({ measure }) => measure.id === id));
}

/** The pieces with their measures; none where nothing says that there may be several. */
function toOwned(query: Query, parts: Parts): readonly Owned[] {
  const { tokens } = query;
  if (countWords(query) > mostWords) return [];
  const pieces = toPieces(query);
  if (pieces.length > mostPieces) return [];
  const endsRow = pieces.length > 1 && pieces.slice(0, -1).every((one) => isNouns(one, tokens));
  const maySay = asksSeveral(query) || asksFirst(query) || endsRow;
  if (!maySay && !tokens.some((_, at) => joinsFirmly(tokens, at))) return [];
  return pieces.flatMap((piece, at): readonly Owned[] => {
    const isRow = endsRow && at === pieces.length - 1;
    const isOfNames = piece.isJoined || (pieces[at + 1]?.isJoined ?? false);
    const isShort = countWords(within(query, piece)) <= wordsOfName;
    const isTopic = topic.test(piece.text);
    const isName = isOfNames || isTopic || (isShort && !hasInterrogative(piece.text));
    const leastProbability = isName ? leastProbabilities.name : leastProbabilities.clause;
    const ownerOf = (one: Piece) =>
      asksOfNobody(one, query) ? undefined : findOwner(one, query, { ...parts, leastProbability });
    const whole = { ...piece, owner: ownerOf(piece), isFirm: piece.isFirm || isRow };
    const cut = isOfNames || isRow ? splitShared(whole, query, ownerOf) : [];
    const shared = cut.find(({ owner }) => owner === undefined);
    return shared && isAskedOfEach(shared, parts) ? cut : [{ ...whole, isFirm: piece.isFirm }];
  });
}

/** 「育休明けの社員の在宅のこと」 */
const topic = /(?:のこと|の話|の件|について)$/u;

/** 「セミナー、表彰、」 */
function isNouns({ text, start }: Piece, tokens: readonly Token[]): boolean {
  const own = tokens.filter((token) => start <= token.start && token.start < start + text.length);
  return own.every(
    ({ pos, surface }) => pos === "名詞" || pos === "接頭詞" || /^\s+$/u.test(surface),
  );
}

/**
 * What the clauses and the nouns of a row point at, each by itself; none where it is one clause.
 * 「パソコン代を助けてほしいし、相談できる窓口もほしい」
 */
export function findOwners(
  query: Query,
  parts: Pick<Parts, "ranking" | "corpus">,
): ReadonlySet<string> {
  const pieces = toPieces(query);
  if (pieces.length < 2 || pieces.length > mostPiecesOfStory) return new Set();
  const { shown: leastProbability } = leastProbabilities;
  return new Set(
    pieces.flatMap((piece) => findOwner(piece, query, { ...parts, leastProbability }) ?? []),
  );
}

/** 「問い合わせ電話の番号だけ教えて」, 「担当省庁」: whose phone or budget it is stands elsewhere. */
function asksOfNobody(piece: Piece, query: Query): boolean {
  const { text } = piece;
  const { aspects } = query;
  const asked = ofNobody.flatMap((aspect) => aspects.get(aspect) ?? []);
  if (!asked.some((cue) => text.includes(cue))) return false;
  const own = within(query, piece).terms.filter(({ kind }) => kind === "word");
  return own.every(
    (term) => wordsOfNobody.has(term.text) || asked.some((cue) => cue.includes(term.text)),
  );
}

const ofNobody = [...contactAspects, "office", "budget"] as const;

const wordsOfNobody = new Set(
  "電話 番号 問い合わせ 問合せ 連絡 連絡先 担当 省庁 府省 省 役所 官庁 教える 知る まとめる 並べる 挙げる 示す 全部 同じ phone number contact ministri offic".split(
    " ",
  ),
);

/** Two measures side by side, with nothing but と between them. */
function joinsTwo(owned: readonly Owned[], query: Query): boolean {
  return owned.some(({ isJoined, isFirm, owner }, at) => {
    const before = owned[at - 1]?.owner;
    const isTwo = owner !== undefined && before !== undefined && before !== owner;
    return isTwo && (isFirm || (isJoined && asksFirst(query)));
  });
}

/** Undefined where one of them is not sure of its measure by itself. */
function toParts(
  owned: readonly Owned[],
  owners: readonly string[],
  parts: Parts,
): readonly AskedPart[] | undefined {
  const asked: AskedPart[] = [];
  const shared = owned.filter(({ owner }) => owner === undefined);
  for (const measureId of owners) {
    const own = parts.readQuery(join(owned.filter(({ owner }) => owner === measureId)));
    if (!isSureOf(measureId, own, { ...parts, margin })) return undefined;
    const asksDetail = asksFor(own);
    if (asksDetail || shared.length === 0) {
      asked.push({ measureId, query: own, asksDetail });
    } else {
      const both = owned.filter(({ owner }) => owner === undefined || owner === measureId);
      asked.push({ measureId, query: parts.readQuery(join(both)), asksDetail });
    }
  }
  return asked;
}

/** 「では、事例紹介とセミナーは？」 behind 「表彰の担当は？」: each is asked what was asked before. */
function withInherited(part: AskedPart, whole: Query, { readQuery }: Parts): AskedPart {
  if (whole.aspects.size === 0 || part.asksDetail || asksFor(part.query)) return part;
  const own = readQuery(whole.normalized).aspects;
  const inherited = [...whole.aspects].filter(([aspect]) => !own.has(aspect));
  return inherited.length === 0 ? part : withAspects(part, inherited, { readQuery });
}

function withAspects(
  part: AskedPart,
  inherited: readonly (readonly [Aspect, readonly string[]])[],
  { readQuery }: Pick<Parts, "readQuery">,
): AskedPart {
  // What answers is chosen by its words, too; English cues are stems, and no words.
  const words = inherited.flatMap(([, cues]) => cues.filter((cue) => !/[a-z]/u.test(cue)));
  const query =
    words.length > 0 ? readQuery(`${part.query.normalized}、${words.join("、")}は`) : part.query;
  return { ...part, query: { ...query, aspects: new Map(inherited) } };
}

function asksFor({ aspects, units }: Query): boolean {
  return aspects.size > 0 || units.length > 0;
}

/** Asked of all together. */
const comparing =
  /(?<![間ま])(?:違|ちがい)|比べ|比較|\b(?:differ(?:s|ences?|ent)?|compare[ds]?|comparison|versus|vs)\b/u;

function isAskedOfEach({ text }: Piece, { readQuery }: Parts): boolean {
  const own = readQuery(text);
  // 「担当は違いますか」
  const isOfEach = ofNobody.some((aspect) => own.aspects.has(aspect));
  return isOfEach || (!comparing.test(text) && (hasInterrogative(text) || asksFor(own)));
}

type Owned = Cut & { readonly owner: string | undefined };

/**
 * 「(夏の呼びかけと)秋の月間はいつ」: a name, and what is asked of every name; in English that stands before
 * the first (“when are …”). Cut where the one is the measure's and the other nobody's.
 */
function splitShared(
  { text, start, owner, isJoined, isFirm }: Owned,
  query: Query,
  ownerOf: (piece: Piece) => string | undefined,
): readonly Owned[] {
  const { tokens } = query;
  const end = start + text.length;
  const isBehindName = (token: Token) =>
    start < token.start &&
    token.start < end &&
    token.pos === "助詞" &&
    behindName.has(token.surface);
  const cuts = [
    ...(beforeNames.exec(text) ?? []).map((before) => before.length),
    ...tokens.filter(isBehindName).map((token) => token.start + token.surface.length - start),
  ];
  const both = cuts.map((at) =>
    [
      { text: text.slice(0, at), start, isJoined, isFirm },
      { text: text.slice(at), start: start + at, isJoined: false, isFirm: false },
    ].map((one) => ({ ...one, owner: ownerOf(one) })),
  );
  // 「担当省庁」 sounds of the state's officials, and may be what the whole was taken for.
  const ownerOfBoth = (halves: readonly Owned[]) =>
    halves.some((one) => asksOfNobody(one, query)) ? undefined : owner;
  const isClean = (halves: readonly Owned[]) =>
    halves.every((one) => one.text.trim().length >= shortestPiece) &&
    halves.some(
      (one) => one.owner !== undefined && one.owner === (ownerOfBoth(halves) ?? one.owner),
    ) &&
    halves.some((one) => one.owner === undefined);
  return both.find(isClean) ?? [];
}

const behindName = new Set(["は", "って", "の", "では"]);
const beforeNames =
  /^(?:(?:when|where|who|how (?:much|long)) (?:is|are|was|were|do|does|did|can|will)|what(?: is| are|'s) the [a-z ]{3,30}? (?:of|for)|what (?:replaced|succeeded|came after|(?:took the place|became|has become) of|(?:has )?happened to))\b/u;

function asksFirst({ normalized }: Query): boolean {
  return beforeNames.test(normalized);
}

function join(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("、");
}

/** A question of more is a story; and each part costs a search. */
const [mostWords, mostPieces] = [20, 6];

/** Each piece costs a look at the classifier. */
const mostPiecesOfStory = 12;

/** More answers have no room beside each other. */
const mostParts = 3;
const mostWordsOfThree = 14;

/** 「サテライトオフィスの補助。」 */
const wordsOfName = 3;

function within({ terms }: Query, { text, start }: Piece): Pick<Query, "terms"> {
  const end = start + text.length;
  return { terms: terms.filter((term) => start <= term.start && term.end <= end) };
}

/** Of a measure by the classifier, for a piece to be its own. A clause may speak of much; to be shown is less. */
const leastProbabilities = { name: 0.7, clause: 0.9, shown: 0.5 };

/** Log odds above the next measure. */
const margin = 2.5;

/** Characters; shorter ones say nothing. */
const shortestPiece = 2;

const clauseEnd = /[。、！？!?,;・+&:\n]/u;
const joining = new Set(["と", "や", "とか", "および", "及び", "並びに", "ならびに"]);
const joiningEnglish = new Set(["and", "versus", "vs"]);

type Cut = Piece & {
  /** Behind a noun and と or や. */
  readonly isJoined: boolean;
  /** Behind a noun and と, before another. */
  readonly isFirm: boolean;
};

function toPieces({ normalized, tokens }: Query): readonly Cut[] {
  const cuts = tokens.flatMap((token, at) => {
    const isEnd = clauseEnd.test(token.surface);
    // 「補助と、表彰を」
    const joint = isEnd ? at - 1 : at;
    const isJoined = joinsNouns(tokens, joint);
    if (!isJoined && !isEnd) return [];
    const end = token.start + token.surface.length;
    return { start: token.start, end, isJoined, isFirm: joinsFirmly(tokens, joint) };
  });
  const ends = [...cuts.map(({ start }) => start), normalized.length];
  return [{ end: 0, isJoined: false, isFirm: false }, ...cuts]
    .map(({ end, isJoined, isFirm }, at) => ({
      text: normalized.slice(end, ends[at]),
      start: end,
      isJoined,
      isFirm,
    }))
    .filter(({ text }) => text.trim().length >= shortestPiece);
}

/** と joins where a noun stands before it: not in 「と思う」 behind a verb. */
function joinsNouns(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token) return false;
  if (joiningEnglish.has(token.surface)) return true;
  const isParticle = token.pos === "助詞" || token.pos === "接続詞";
  if (!isParticle || !joining.has(token.surface) || !before) return false;
  // 呼びかけ of 呼びかける is a noun, too.
  return before.pos === "名詞" || (before.pos === "動詞" && before.surface !== before.base);
}

/** Not 「とは」, nor a number that is quoted (「7873と聞いた」), nor や, which gives examples. */
function joinsFirmly(tokens: readonly Token[], at: number): boolean {
  if (!joinsNouns(tokens, at) || tokens[at]?.surface === "や") return false;
  const after = tokens.slice(at + 1, at + 3).find(({ surface }) => !/^[\s、,]+$/u.test(surface));
  if (joiningEnglish.has(tokens[at]!.surface)) return startsAnew.has(after?.surface ?? "");
  return after !== undefined && after.pos !== "助詞" && tokens[at - 1]?.detail !== "数";
}

/** Behind “and”. */
const startsAnew = new Set("also the how what when where who which is are do does can".split(" "));
