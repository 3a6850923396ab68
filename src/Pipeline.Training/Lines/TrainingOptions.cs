namespace Pipeline.Training.Lines;

internal sealed record TrainingOptions(
    int Epochs = 12, double Rate = 0.03, double Decay = 0.002, double FalseCost = 1, double MissCost = 1, double BodyBias = 0, int Splits = 1,
    int Variants = 3);
