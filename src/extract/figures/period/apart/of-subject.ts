/** “The toll for 2019 | has risen to | 186”, “The figures for 2018 | are up | 9%”: of the time the subject tells. */
const OF_SUBJECT =
  /^(?:(?:is|are) (?:up|down)(?: by)?|(?:has|have) (?:risen|soared|climbed|fallen|dropped|jumped|grown|increased|declined) (?:to|by)|(?:has|have) (?:reached|hit|passed|topped|exceeded|surpassed))\b/;

/** “Cases from August 6-19 | are | 45” */
const IS_SO = /^(?:is|are)(?: (?:about|around|nearly|almost|just|only|over))* $/;

/** Whether the words from a time to a figure are the verb of a subject that tells the time: “The figures for 2019 | are up | 9%”. */
export const isOfSubject = (between: string): boolean => OF_SUBJECT.test(between) || IS_SO.test(between);
