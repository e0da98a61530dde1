/**
 * Whether a sentence tells what a picture shows, whose day is of nothing else: “Pictured, drinkers on the quay on September 11.”
 * Not “Six people were hurt on Friday (pictured)”.
 */
export const isCaption = ({ words }: { words: string }): boolean =>
  /^[(“"‘']?(?:pictured|file (?:photo|picture|image)|stock (?:photo|picture|image)|above|below|left|right|inset)(?:[,:]| (?:is|are|in|on|at)\b)/i.test(
    words,
  );
