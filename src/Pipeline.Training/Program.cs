using Pipeline.Training.Bodies;

// Fits the models that the product ships, from labelled data that it does not ship. Each command says what data it wants.
return args switch
{
    ["body", .. var rest] => BodyCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(BodyCommand.Usage);
    return 2;
}
