using System.Globalization;
using Pipeline.Training;
using Pipeline.Training.Bodies;
using Pipeline.Training.Lines;
using Pipeline.Training.Titles;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Fits the models that the product ships, from labelled data that it does not ship. Each command says what data it wants.
return args switch
{
    ["body", .. var rest] => BodyCommand.Run(rest),
    ["train", var ewt, var more, var library] => LanguageCommand.Train(ewt, more, library, Path.Combine("src", "Pipeline.News", "Language", "Models")),
    ["train", var ewt, var more, var library, var models] => LanguageCommand.Train(ewt, more, library, models),
    ["evaluate", var ewt, var more] => LanguageCommand.Evaluate(ewt, more, models: null),
    ["evaluate", var ewt, var more, var models] => LanguageCommand.Evaluate(ewt, more, models),
    ["conllu", var file] => LanguageCommand.Conllu(file),
    ["titles", .. var rest] when rest.Length >= 2 => TitlesCommand.Run(rest),
    ["lines", .. var rest] when rest.Length >= 2 => LinesCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(BodyCommand.Usage);
    Console.Error.WriteLine(LanguageCommand.Usage);
    Console.Error.WriteLine(LinesCommand.Usage);
    Console.Error.WriteLine(TitlesCommand.Usage);
    return 2;
}
